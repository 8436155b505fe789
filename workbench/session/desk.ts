/** What stands on the learner's and the engineer's desk, as one value, and what a command makes of it. Pure. */
import { contract } from '../../generated/contract.js';
import type { Attempt } from '../../generated/types.ts';
import { courseFor, questionsOf, type Answers, type Course } from '../../simulator/course/course.ts';
import { settledBy } from '../../simulator/course/learner.ts';
import { next, START, type Player, type PlayerEvent } from '../../simulator/course/player.ts';
import { scoreOf, statusOf, tally } from '../../simulator/course/score.ts';
import type { Command } from '../command.ts';
import type { Learner, State } from '../state.ts';
import type { Wish } from './payload.ts';

export interface Desk {
  readonly rules: State['rules'];
  readonly wish: Wish;
  readonly learner: Learner;
  readonly player: Player;
  readonly answers: Answers;
  /** Counts up whenever the learner is another, or has left the page: what belongs to an earlier one settles nothing. */
  readonly visit: number;
  /** How the last attempt was settled, so that the other behaviour can be looked at afterwards. */
  readonly settled: { readonly before: Player; readonly event: PlayerEvent } | null;
}

/** Failed attempts before the way out: the help article's, and the templates' own. */
export const USUAL = { article: contract.attempts.article.value, 'templates-2020': contract.attempts.templates2020.value } as const;

export const courseOf = ({ rules }: Desk): Course => courseFor(rules.template, rules.sections);

/** The score by the template's own arithmetic. */
export function scored(desk: Desk): State['score'] {
  const counted = tally(courseOf(desk), desk.answers);
  const value = scoreOf(desk.rules.template, counted);
  return { ...counted, value, status: statusOf(value, desk.rules.mastery) };
}

/** The player's event in a command that is not arranged at once; null where it is none. */
export function eventOf(command: Command): PlayerEvent | null {
  switch (command.kind) {
    case 'results':
    case 'finish':
    case 'back':
    case 'submit-again':
    case 'leave-unreported': return { kind: command.kind };
    default: return null;
  }
}

/** After an event of the player; the same value where it means nothing now. */
export function move(desk: Desk, event: PlayerEvent): Desk {
  // Results come after the last question: nobody skips one.
  if (event.kind === 'results' && questionsOf(courseOf(desk)).some(({ id }) => desk.answers[id] === undefined)) return desk;
  const player = next(desk.player, event, desk.rules);
  return player === desk.player ? desk : { ...desk, player, settled: null, visit: desk.visit + (event.kind === 'lost' ? 1 : 0) };
}

/** After an attempt: how it stands before the learner. */
export function settle(desk: Desk, attempt: Attempt): Desk {
  const event = settledBy(attempt);
  return { ...desk, player: next(desk.player, event, desk.rules), settled: { before: desk.player, event } };
}

/** A command that changes the desk and sends nothing; null where it is another. */
export function arrange(desk: Desk, command: Command): Desk | null {
  const { rules, wish } = desk;
  const rule = (change: Partial<State['rules']>): Desk => ({ ...desk, rules: { ...rules, ...change } });
  switch (command.kind) {
    case 'identify': return desk.player.phase === 'identify' ? move({ ...desk, learner: { kind: 'identified', name: command.name, email: command.email } }, { kind: 'start', anonymous: false }) : desk;
    case 'anonymous': return desk.player.phase === 'identify' ? move({ ...desk, learner: { kind: 'anonymous' } }, { kind: 'start', anonymous: true }) : desk;
    case 'answer': return desk.player.phase === 'questions' ? { ...desk, answers: { ...desk.answers, [command.question]: command.option } } : desk;
    case 'restart': return restarted(desk);
    case 'template': return restarted(rule({ template: command.value }));
    case 'sections': return restarted(rule({ sections: command.value }));
    // The usual count goes with the behaviour, unless it was set to another.
    case 'behaviour': return anew(rule({ behaviour: command.value, attempts: rules.attempts === USUAL[rules.behaviour] ? USUAL[command.value] : rules.attempts }));
    case 'attempts': return anew(rule({ attempts: command.value }));
    case 'mastery': return rule({ mastery: command.value });
    case 'preset': return { ...desk, wish: { preset: command.value, set: {}, unset: [] } };
    case 'set': return { ...desk, wish: { ...wish, set: { ...wish.set, [command.field]: JSON.parse(command.json) as unknown }, unset: wish.unset.filter((field) => field !== command.field) } };
    case 'unset': return { ...desk, wish: { ...wish, set: without(wish.set, command.field), unset: [...new Set([...wish.unset, command.field])] } };
    case 'reset': return { ...desk, wish: { ...wish, set: without(wish.set, command.field), unset: wish.unset.filter((field) => field !== command.field) } };
    default: return null;
  }
}

const restarted = (desk: Desk): Desk => ({ ...desk, learner: { kind: 'nobody' }, player: START, answers: {}, settled: null, visit: desk.visit + 1 });

/** The last attempt, seen under the rules as they are now. */
const anew = (desk: Desk): Desk => (desk.settled === null ? desk : { ...desk, player: next(desk.settled.before, desk.settled.event, desk.rules) });

const without = (set: Wish['set'], field: string): Wish['set'] => Object.fromEntries(Object.entries(set).filter(([name]) => name !== field));
