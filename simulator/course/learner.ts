/** What the learner meets after each attempt: the player's own rule, told for both behaviours. Pure. */
import { contract } from '../../generated/contract.js';
import type { Attempt, LearnerSees, LearnerView, Stimulus } from '../../generated/types.ts';
import { next, START, type Behaviour, type Player, type PlayerEvent } from './player.ts';

export type WayOutAfter = NonNullable<Stimulus['wayOutAfter']>;

/** The article's count, and the templates': there the first attempt is none of the eleven. */
export const WAY_OUT_AFTER: WayOutAfter = { article: contract.attempts.article.value, 'templates-2020': contract.attempts.templates2020.value };

/** How an attempt ended for the page, as the player hears of it. */
export const settledBy = ({ page, accepted }: Pick<Attempt, 'page' | 'accepted'>): PlayerEvent => ({ kind: 'settled', how: page?.settled ?? 'error', accepted: accepted === true });

/** What stands before him now; null while he himself, or a server, has the next move. */
export function met({ phase, dialog, reported }: Player): LearnerSees | null {
  if (reported) return 'nothing-more';
  if (phase === 'standstill' || phase === 'waiting') return phase;
  if (phase === 'failed') return dialog?.wayOut === true ? 'way-out' : 'dialog';
  return null;
}

const SENDING: Player = { ...START, phase: 'sending', leaving: true };

/**
 * One view for each attempt of a delivery, in order: each further one is a click on submit again, or a new finish after one
 * that was accepted. Where the page stands still or waits there is nothing to click, so it stays so whatever is sent after it.
 */
export function learnerViews(attempts: readonly Pick<Attempt, 'page' | 'accepted'>[], wayOutAfter: WayOutAfter = WAY_OUT_AFTER): LearnerView[] {
  const under = (behaviour: Behaviour): LearnerSees[] => {
    let player = SENDING;
    return attempts.map((attempt) => {
      player = next(player, settledBy(attempt), { template: 'simple', behaviour, attempts: wayOutAfter[behaviour] });
      const sees = met(player) ?? 'dialog';
      player = player.reported ? SENDING : next(player, { kind: 'submit-again' }, { template: 'simple', behaviour, attempts: wayOutAfter[behaviour] });
      return sees;
    });
  };
  const [article, templates] = [under('article'), under('templates-2020')];
  return attempts.map((_attempt, index) => ({ article: article[index] ?? 'dialog', 'templates-2020': templates[index] ?? 'dialog' }));
}
