/** An endpoint that limits how fast it is asked. A run sends in seconds what a class sends in an hour, so such an answer says nothing of what was sent. */
import { nothingAnswered } from '../../simulator/outcome.ts';
import type { Attempt, Delivery, Exchange } from '../../generated/types.ts';
import { headerOf, wayBroke } from '../look.ts';
import type { Evidence, Observation } from '../scenario.ts';
import { unknown } from '../scenario.ts';
import { whatOf } from '../stimuli/index.ts';

type Answered = Exchange & { readonly response: NonNullable<Exchange['response']> };
const isAnswered = (exchange: Exchange): exchange is Answered => exchange.response !== null;

/** 429 (RFC 6585 4), or 503 that names a time to come back (RFC 9110 15.6.4). */
const limits = (exchange: Answered): boolean => exchange.response.status === 429 || (exchange.response.status === 503 && headerOf(exchange, 'retry-after') !== null);

/** The exchange that an attempt ended with, where it says no more than: not so fast. */
export function limitOf({ exchanges }: Attempt): Answered | undefined {
  const last = exchanges.findLast(isAnswered);
  return last !== undefined && limits(last) ? last : undefined;
}

/** undefined where the attempt was answered otherwise, and the endpoint was not about to stop answering us. */
export function rateLimited({ stimulus }: Delivery, attempt: Attempt | undefined, evidence: Evidence): Observation | undefined {
  if (attempt === undefined) return undefined;
  const limit = limitOf(attempt);
  if (limit === undefined) return stoppedAnswering(attempt, evidence);
  return unknown({ kind: 'rate-limited', what: whatOf(stimulus), leg: limit.role, status: limit.response.status, retryAfter: headerOf(limit, 'retry-after'), ...burstUntil(attempt, evidence) });
}

/** How many POSTs the run had sent by then, this one among them, and in how many seconds. */
function burstUntil({ sentAt }: Attempt, { deliveries }: Evidence): { posts: number; seconds: number } {
  const until = deliveries.flatMap(({ attempts }) => attempts).filter((one) => one.sentAt <= sentAt);
  const posts = until.flatMap(({ exchanges }) => exchanges).filter(({ request, onWire }) => request.method === 'POST' && onWire).length;
  const first = Math.min(...until.map((one) => Date.parse(one.sentAt)));
  return { posts, seconds: Math.max(1, Math.ceil((Date.parse(sentAt) - first) / 1000)) };
}

/** So many different deliveries in a row, the good one at the end among them, that one cause for all is likelier than one each. */
const FEWEST = 4;

/** How an attempt ended: the last status, or what became of the connection; undefined where that cannot be told. */
function endOf({ exchanges, reason }: Attempt): number | string | undefined {
  if (reason?.code === 'unpredictable') return undefined;
  if (nothingAnswered(exchanges, reason)) return 'no connection';
  if (exchanges.some(({ error, onWire, response }) => onWire && error !== null && response === null)) return 'a broken connection';
  return exchanges.findLast(isAnswered)?.response.status;
}

/** What a firewall's ban looks like, and an endpoint that is down behind a proxy: never told apart from here. */
const isSilence = (end: number | string | undefined): boolean => typeof end === 'string' || end === 403 || end === 503;

interface End { readonly delivery: Delivery; readonly attempt: Attempt; readonly answer: number | string | undefined }

/**
 * The attempts at the end of a run that were all answered the same: refused, whatever they were, a good result among them. None where it ended otherwise.
 * Nor where the one before them broke or met a 5xx: that one ended the endpoint, and is told by its own row.
 */
function findTail(deliveries: readonly Delivery[]): readonly End[] {
  const posts = deliveries.filter(({ stimulus: { method, circumstance } }) => method === undefined && circumstance === undefined);
  const all: End[] = posts.flatMap((delivery) => delivery.attempts.filter((attempt) => !wayBroke(attempt)).map((attempt) => ({ delivery, attempt, answer: endOf(attempt) })));
  const last = all.at(-1);
  if (last === undefined || !isSilence(last.answer) || last.delivery.stimulus.name !== 'still-healthy') return [];
  const start = all.findLastIndex(({ answer }) => answer !== last.answer) + 1;
  const [before, tail] = [all[start - 1]?.answer, all.slice(start)];
  return typeof before !== 'number' || before >= 500 || new Set(tail.map(({ delivery }) => delivery)).size < FEWEST ? [] : tail;
}

/** Looked for once a run: most rows ask. */
const tails = new WeakMap<readonly Delivery[], readonly End[]>();
function tailOf({ deliveries }: Evidence): readonly End[] {
  const tail = tails.get(deliveries) ?? findTail(deliveries);
  tails.set(deliveries, tail);
  return tail;
}

export const endsInSilence = (evidence: Evidence): boolean => tailOf(evidence).length > 0;

/** Where from some point on everything got the same refusal, one payload is not to blame for it. */
export function stoppedAnswering(asked: Attempt | undefined, evidence: Evidence): Observation | undefined {
  const tail = tailOf(evidence);
  const [first] = tail.some(({ attempt }) => attempt === asked) ? tail : [];
  if (first === undefined) return undefined;
  return unknown({ kind: 'stopped-answering', answer: String(first.answer), first: whatOf(first.delivery.stimulus), ...burstUntil(first.attempt, evidence) });
}
