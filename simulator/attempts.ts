/** The learner's side of a delivery: attempt after attempt, without waiting, until one is accepted or the limit is reached. */
import type { Attempt, Delivery, LearnerSees, Stimulus } from '../generated/types.ts';
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
 * Plays a stimulus through `send`. It stops early at the first accepted attempt, and at one that the player would
 * wait on for ever: there is no button to click while a request is pending.
 */
export async function playAttempts(engine: Engine['info'], stimulus: Stimulus, send: Send, pageOpened: Date): Promise<Delivery> {
  const attempts: Attempt[] = [];
  for (let number = 1; number <= stimulus.attempts; number += 1) {
    const now = new Date();
    const body = bodyOf(stimulus, now, pageOpened);
    const { exchanges, page, road } = await send(stimulus, body, number);
    const attempt = { number, sentAt: now.toISOString(), body, exchanges, page, ...(road === undefined ? {} : { road }), ...sumUp(exchanges, page) };
    attempts.push(attempt);
    if (attempt.accepted !== false && stimulus.sender !== 'wire') break;
  }
  return {
    id: stimulus.id,
    engine: stimulus.sender === 'wire' ? 'wire' : engine.name,
    predicted: engine.predicted && stimulus.sender !== 'wire',
    stimulus,
    attempts,
    receipts: null,
    outcome: attempts.at(-1)?.outcome ?? 'unknown',
    learnerSees: stimulus.sender === 'course' ? learnerSees(attempts, stimulus.attempts) : null,
  };
}

/** article: any failure counts. templates-2020: only a readable answer does; all else ends in nothing at all. */
export function learnerSees(attempts: readonly Attempt[], limit: number): Delivery['learnerSees'] {
  const last = attempts.at(-1);
  if (last === undefined || last.accepted === true) return { article: 'nothing-more', 'templates-2020': 'nothing-more' };
  if (last.page?.settled === 'timeout') return { article: 'waiting', 'templates-2020': 'waiting' };
  const counted: LearnerSees = attempts.length >= limit && limit > 1 ? 'way-out' : 'dialog';
  return { article: counted, 'templates-2020': last.page?.settled === 'response' ? counted : 'standstill' };
}
