/** The learner's side of a delivery: attempt after attempt, without waiting, until one is accepted or the limit is reached. */
import type { Attempt, Delivery, LearnerView, RawBody, Stimulus } from '../generated/types.ts';
import { learnerViews } from './course/learner.ts';
import type { Engine, Send } from './engine.ts';
import { sumUp } from './outcome.ts';
import { KEPT } from './player/order.ts';

/** Bodies are built here and nowhere else: keys in the stimulus's order, finishedOn as the sender takes it. A raw one goes out as it is; a method without a body has none. */
export function bodyOf(stimulus: Stimulus, now: Date, pageOpened: Date): string {
  if (!hasBody(stimulus)) return '';
  if (stimulus.raw !== undefined) return textOf(stimulus.raw);
  const body = { ...stimulus.body };
  if (stimulus.finishedOn === 'each-attempt') body['finishedOn'] = now.toISOString();
  if (stimulus.finishedOn === 'page-opened') body['finishedOn'] = pageOpened.toISOString();
  return JSON.stringify(body, null, stimulus.indent);
}

/** Whether a request of this stimulus's method has a body: of GET, DELETE and OPTIONS none means anything (RFC 9110 9.3). */
export const hasBody = ({ method = 'POST' }: Pick<Stimulus, 'method'>): boolean => method === 'POST' || method === 'PUT' || method === 'PATCH';

const textOf = ({ head, unit, times, tail }: RawBody): string => head + unit.repeat(times) + tail;

/** What the record keeps of a body: its first 64 kB. */
function keptOf(body: string): string {
  const bytes = new TextEncoder().encode(body);
  // As a stream, which drops the half of a character at the end.
  return bytes.length <= KEPT ? body : new TextDecoder().decode(bytes.subarray(0, KEPT), { stream: true });
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
  const { exchanges, page, road, found } = await send(stimulus, body, number);
  const summed = sumUp(exchanges, page);
  return {
    number,
    sentAt: now.toISOString(),
    body: keptOf(body),
    exchanges,
    page,
    ...(road === undefined ? {} : { road }),
    ...(found === undefined ? {} : { found }),
    ...summed,
    // Outcomes are of POSTs: nothing else delivers a result.
    ...(stimulus.method === undefined ? {} : { outcome: 'not-delivered' as const }),
  };
}

const isLast = ({ sender, goesOn = false }: Stimulus, { accepted }: Attempt): boolean => sender !== 'wire' && (accepted === null || (accepted && !goesOn));

/** What the learner meets after the last of these attempts, for both behaviours. */
export const learnerSees = (attempts: readonly Attempt[], wayOutAfter?: Stimulus['wayOutAfter']): LearnerView | null => learnerViews(attempts, wayOutAfter).at(-1) ?? null;
