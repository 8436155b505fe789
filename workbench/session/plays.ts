/** Deliveries as they grow: each finish of a course, and each click on Check URL, begins one; a re-submission adds an attempt. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, LearnerSees, LearnerView, Stimulus } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import type { Sighting } from '../../simulator/engine.ts';
import { postOf, sumUp } from '../../simulator/outcome.ts';
import { learnerViews, met, settledBy } from '../../simulator/course/learner.ts';
import { next, type Behaviour, type Player, type Rules } from '../../simulator/course/player.ts';
import type { Left } from '../stage/tab.ts';
import type { Payload } from './payload.ts';

export interface SendOptions { readonly target: string; readonly timeoutMs: number; readonly successStatus: readonly number[] }

export function courseStimulus({ name, body, ownTime, contentType, indent }: Payload, options: SendOptions, attempts: number): Stimulus {
  return { ...stimulus(name, 'course', PUBLISHED, body, options, attempts), contentType, indent, finishedOn: ownTime ? 'each-attempt' : 'as-given' };
}

export const checkUrlStimulus = (options: SendOptions): Stimulus => stimulus('check-url', 'check-url', AUTHORING, { ...contract.senders['check-url'].body.value }, options, 1);

/** The same bytes again, from the page of that origin. */
export function replayStimulus(origin: string | null, contentType: string, options: SendOptions): Stimulus {
  const authoring = origin === AUTHORING.url;
  return { ...stimulus('plain', authoring ? 'check-url' : 'course', authoring ? AUTHORING : PUBLISHED, {}, options, 1), contentType, finishedOn: 'as-given' };
}

export function attemptOf(number: number, sentAt: Date, body: string, { exchanges, page, road }: Sighting): Attempt {
  return { number, sentAt: sentAt.toISOString(), body, exchanges, page, ...(road === undefined ? {} : { road }), ...sumUp(exchanges, page) };
}

/** Of a page that was left: nobody can know what came of it. */
export function leftAttempt(number: number, sentAt: Date, body: string, { exchanges, road }: Pick<Left, 'exchanges' | 'road'>): Attempt {
  const post = postOf(exchanges)?.onWire === true;
  return {
    number, sentAt: sentAt.toISOString(), body, exchanges: [...exchanges], page: null, ...(road === undefined ? {} : { road }), reason: null, delivered: null, accepted: null,
    outcome: post ? 'unknown' : exchanges.some(({ onWire }) => onWire) ? 'not-delivered' : 'blocked-before-wire',
  };
}

export function deliveryOf(id: string, one: Stimulus, attempts: readonly Attempt[], sees: Delivery['learnerSees'] = null): Delivery {
  return { id, engine: 'chromium', predicted: false, stimulus: { ...one, id }, attempts: [...attempts], receipts: null, outcome: attempts.at(-1)?.outcome ?? 'unknown', learnerSees: sees };
}

/** What stands before the learner after the last of a delivery's attempts, under each behaviour: the dialog's count goes on, and a page that stood still does so for ever. */
export function seen(player: Player, attempts: readonly Attempt[], rules: Rules): LearnerView | null {
  const [last, views] = [attempts.at(-1), learnerViews(attempts).at(-1)];
  if (last === undefined || views === undefined) return null;
  const under = (behaviour: Behaviour): LearnerSees => {
    const stuck = views[behaviour] === 'standstill' || views[behaviour] === 'waiting';
    return stuck ? views[behaviour] : met(next({ ...player, phase: 'sending' }, settledBy(last), { ...rules, behaviour })) ?? 'dialog';
  };
  return { article: under('article'), 'templates-2020': under('templates-2020') };
}
