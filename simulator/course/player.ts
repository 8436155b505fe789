/**
 * What stands before the learner, as a state machine: pure, so that pages and tests share it. As seen in public copies of
 * two course templates (2018-2020): the first attempt goes by itself, each further one is a click without a wait, and the
 * course handles a readable answer only.
 */
import type { TemplateId } from './course.ts';

export type Behaviour = 'article' | 'templates-2020';

export interface Rules {
  readonly template: TemplateId;
  /** article: any failure counts. templates-2020: only a readable answer does; all else ends in nothing at all. */
  readonly behaviour: Behaviour;
  /** Failed attempts before the way out appears. */
  readonly attempts: number;
}

/** identify, questions and results wait for the learner; saving and sending for a server; failed is the dialog that waits for a click. */
export type Phase = 'identify' | 'questions' | 'results' | 'saving' | 'sending' | 'failed' | 'standstill' | 'waiting' | 'closed';

export interface Player {
  readonly phase: Phase;
  /** Open from the first failure on, also while a re-submission is under way. */
  readonly dialog: { readonly failed: number; readonly wayOut: boolean } | null;
  readonly anonymous: boolean;
  /** An attempt was accepted. */
  readonly reported: boolean;
  /** The learner asked to leave: once it is reported the course closes. */
  readonly leaving: boolean;
  readonly ending: 'reported' | 'unreported' | 'anonymous' | null;
}

export type PlayerEvent =
  | { readonly kind: 'start'; readonly anonymous: boolean }
  | { readonly kind: 'results' }
  | { readonly kind: 'finish' }
  | { readonly kind: 'saved' }
  /** How an attempt ended for the page: a readable answer, none, or silence. */
  | { readonly kind: 'settled'; readonly how: 'response' | 'error' | 'timeout'; readonly accepted: boolean }
  /** The page was reloaded or closed: with it goes what it was about to send, waited for or showed in a dialog. */
  | { readonly kind: 'lost' }
  | { readonly kind: 'back' }
  | { readonly kind: 'submit-again' }
  | { readonly kind: 'leave-unreported' };

export const START: Player = { phase: 'identify', dialog: null, anonymous: false, reported: false, leaving: false, ending: null };

/** What lives in the page alone; progress is saved by then, so a reload shows the results again. */
const IN_MEMORY: ReadonlySet<Phase> = new Set(['saving', 'sending', 'failed', 'standstill', 'waiting']);

/** The state after the event; the same where the event means nothing there, such as a click on a dead button. */
export function next(player: Player, event: PlayerEvent, rules: Rules): Player {
  const { phase } = player;
  switch (event.kind) {
    case 'start': return phase === 'identify' ? { ...player, phase: 'questions', anonymous: event.anonymous } : player;
    case 'results': return phase === 'questions' ? results(player, rules) : player;
    case 'finish': return phase === 'results' ? finish(player) : player;
    case 'saved': return phase === 'saving' ? { ...player, phase: 'sending' } : player;
    case 'settled': return phase === 'sending' ? settle(player, event, rules) : player;
    case 'lost': return IN_MEMORY.has(phase) ? { ...player, phase: 'results', dialog: null, leaving: false } : player;
    case 'back': return phase === 'failed' ? { ...player, phase: 'results', dialog: null, leaving: false } : player;
    case 'submit-again': return phase === 'failed' ? { ...player, phase: 'sending' } : player;
    case 'leave-unreported': return phase === 'failed' && player.dialog?.wayOut === true ? { ...player, phase: 'closed', dialog: null, ending: 'unreported' } : player;
  }
}

/** Personalized learning sends as its summary opens; the others at the click on finish. */
const results = (player: Player, { template }: Rules): Player => ({ ...player, phase: template === 'personalized' && !player.anonymous ? 'saving' : 'results' });

/** Anonymous learners cause no request at all. A summary that was reported has nothing left to send. */
function finish(player: Player): Player {
  if (player.anonymous) return { ...player, phase: 'closed', ending: 'anonymous' };
  return player.reported ? { ...player, phase: 'closed', ending: 'reported' } : { ...player, phase: 'saving', leaving: true };
}

function settle(player: Player, { how, accepted }: Extract<PlayerEvent, { kind: 'settled' }>, rules: Rules): Player {
  if (accepted) return player.leaving || rules.template !== 'personalized' ? { ...player, phase: 'closed', dialog: null, reported: true, ending: 'reported' } : { ...player, phase: 'results', dialog: null, reported: true };
  if (how === 'timeout') return { ...player, phase: 'waiting' };
  if (how === 'error' && rules.behaviour === 'templates-2020') return { ...player, phase: 'standstill' };
  const failed = (player.dialog?.failed ?? 0) + 1;
  return { ...player, phase: 'failed', dialog: { failed, wayOut: failed >= rules.attempts } };
}
