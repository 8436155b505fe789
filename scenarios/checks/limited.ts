/** An endpoint that limits how fast it is asked. A run sends in seconds what a class sends in an hour, so such an answer says nothing of what was sent. */
import type { Attempt, Delivery, Exchange } from '../../generated/types.ts';
import { headerOf } from '../look.ts';
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

/** undefined where the attempt was answered otherwise. */
export function rateLimited({ stimulus }: Delivery, attempt: Attempt | undefined, evidence: Evidence): Observation | undefined {
  if (attempt === undefined) return undefined;
  const limit = limitOf(attempt);
  if (limit === undefined) return undefined;
  return unknown({ kind: 'rate-limited', what: whatOf(stimulus), leg: limit.role, status: limit.response.status, retryAfter: headerOf(limit, 'retry-after'), ...burstUntil(attempt, evidence) });
}

/** How many POSTs the run had sent by then, this one among them, and in how many seconds. */
function burstUntil({ sentAt }: Attempt, { deliveries }: Evidence): { posts: number; seconds: number } {
  const until = deliveries.flatMap(({ attempts }) => attempts).filter((one) => one.sentAt <= sentAt);
  const posts = until.flatMap(({ exchanges }) => exchanges).filter(({ request, onWire }) => request.method === 'POST' && onWire).length;
  const first = Math.min(...until.map((one) => Date.parse(one.sentAt)));
  return { posts, seconds: Math.max(1, Math.ceil((Date.parse(sentAt) - first) / 1000)) };
}
