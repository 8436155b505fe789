/** The learner's side of a delivery: attempt after attempt, without waiting, until one is accepted or the limit is reached. */
import type { Attempt, Delivery, LearnerView, Stimulus } from '../generated/types.ts';
import { learnerViews } from './course/learner.ts';
import type { Engine, Send } from './engine.ts';
import { sumUp } from './outcome.ts';

/** Bodies are built here and nowhere else: keys in the stimulus's order, finishedOn as the sender takes it. */
export function bodyOf(stimulus: Stimulus, now: Date, pageOpened: Date): string {
  const body = { ...stimulus.body };
  if (stimulus.finishedOn === 'each-attempt') body['finishedOn'] = now.toISOString();
  if (stimulus.finishedOn === 'page-opened') body['finishedOn'] = pageOpened.toISOString();
  return JSON.stringify(body, null, stimulus.indent);
}

/**
 * Plays a stimulus through `send`. It stops early at the first accepted attempt, unless the stimulus goes on, and at one
 * that the player would wait on for ever: there is no button to click while a request is pending.
 */
export async function playAttempts(engine: Engine['info'], stimulus: Stimulus, send: Send, pageOpened: Date): Promise<Delivery> {
  const numbers = Array.from({ length: stimulus.attempts }, (_, index) => index + 1);
  const attempts: Attempt[] = [];
  if (stimulus.together === true) attempts.push(...await Promise.all(numbers.map((number) => playOne(stimulus, send, pageOpened, number))));
  else {
    for (const number of numbers) {
      const attempt = await playOne(stimulus, send, pageOpened, number);
      attempts.push(attempt);
      if (isLast(stimulus, attempt)) break;
    }
  }
  const views = stimulus.sender === 'course' ? learnerViews(attempts, stimulus.wayOutAfter) : [];
  return {
    id: stimulus.id,
    engine: stimulus.sender === 'wire' ? 'wire' : engine.name,
    predicted: engine.predicted && stimulus.sender !== 'wire',
    stimulus,
    attempts: attempts.map((attempt, index) => ({ ...attempt, learnerSees: views[index] ?? null })),
    receipts: null,
    outcome: attempts.at(-1)?.outcome ?? 'unknown',
    learnerSees: views.at(-1) ?? null,
  };
}

async function playOne(stimulus: Stimulus, send: Send, pageOpened: Date, number: number): Promise<Attempt> {
  const now = new Date();
  const body = bodyOf(stimulus, now, pageOpened);
  const { exchanges, page, road } = await send(stimulus, body, number);
  return { number, sentAt: now.toISOString(), body, exchanges, page, ...(road === undefined ? {} : { road }), ...sumUp(exchanges, page) };
}

const isLast = ({ sender, goesOn = false }: Stimulus, { accepted }: Attempt): boolean => sender !== 'wire' && (accepted === null || (accepted && !goesOn));

/** What the learner meets after the last of these attempts, for both behaviours. */
export const learnerSees = (attempts: readonly Attempt[], wayOutAfter?: Stimulus['wayOutAfter']): LearnerView | null => learnerViews(attempts, wayOutAfter).at(-1) ?? null;
