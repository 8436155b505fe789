/** Payloads are compared with the plain case: a receiver that refuses everything has one finding, not ten. */
import type { Delivery } from '../../generated/types.ts';
import { bodyText, look, plainOf, reachedNothing } from '../look.ts';
import type { Check } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, unlessExplained, violation } from '../scenario.ts';
import { recipeOf } from '../stimuli/index.ts';
import { rateLimited } from './limited.ts';

/** As far as the plain case came: accepted, or at least delivered. */
const cameThrough = (delivery: Delivery, asFarAs: 'accepted' | 'delivered') => delivery.attempts[0]?.[asFarAs];

export const acceptsLikePlain = (value: (delivery: Delivery) => string): Check => (delivery, evidence) => {
  const plain = plainOf(evidence, 'course');
  if (plain === undefined || cameThrough(plain, 'delivered') !== true) return notReached;
  const asFarAs = cameThrough(plain, 'accepted') === true ? 'accepted' : 'delivered';
  const result = cameThrough(delivery, asFarAs);
  if (result === true) return fine;
  const limited = rateLimited(delivery, delivery.attempts[0], evidence);
  if (limited !== undefined) return limited;
  const seen = look(delivery);
  if (seen === undefined) return notReached;
  if (reachedNothing(seen) || (result === null && seen.reason?.code === 'unpredictable')) return unknown({ kind: 'not-looked-at', what: `${whatOf(delivery)}: ${seen.reason?.code ?? 'no answer'} ${seen.reason?.parameter ?? ''}`.trim() });
  return violation({
    kind: 'payload-refused',
    what: whatOf(delivery),
    value: value(delivery),
    status: seen.final?.response?.status ?? null,
    reason: seen.reason,
    body: bodyText(seen.page),
    plainStatus: plain.attempts[0]?.page?.status ?? null,
  });
};

/** The payload in words. */
export function whatOf(delivery: Delivery): string {
  const { name } = delivery.stimulus;
  return recipeOf(name)?.what ?? 'the documented example';
}

/** The plain case came through whole. Where it did not and no other row says why, this one is violated: no refusal goes untold. */
export const comesThrough: Check = (delivery) => {
  const seen = look(delivery);
  if (seen === undefined) return notReached;
  const { delivered, accepted } = seen.attempt;
  if (delivered === true && accepted === true) return fine;
  if (delivered !== false && accepted !== false) return notReached;
  return unlessExplained({ kind: 'not-accepted', reason: seen.reason, status: seen.final?.response?.status ?? null, delivered });
};

/** The named field as it was sent. */
export const fieldOf = (name: string) => (delivery: Delivery): string => `"${name}": ${JSON.stringify(delivery.stimulus.body[name])}`;
export const contentTypeOf = (delivery: Delivery): string => `Content-Type: ${delivery.stimulus.contentType}`;
export const wholeBody = (delivery: Delivery): string => delivery.attempts[0]?.body ?? '';

/** The second of two POSTs on one connection; the wire's request ids name connection and request. */
export const keepAliveSurvives: Check = (delivery) => {
  const [first, second] = delivery.attempts.map((attempt) => attempt.exchanges.find((exchange) => exchange.role === 'request'));
  if (first?.response == null || second === undefined) return notReached;
  const closes = first.response.headers.some(([name, value]) => name.toLowerCase() === 'connection' && /close/i.test(value));
  if (closes) return notApplicable;
  return second.response === null ? violation({ kind: 'connection-not-kept', code: second.error ?? 'no answer' }) : fine;
};

/** A course exported to another host sends from that host's origin. Judged for every origin that the user named. */
export const hostedElsewhere: Check = (delivery, evidence) => {
  if (comesThrough(delivery, evidence).state === 'fine') return fine;
  const seen = look(delivery);
  if (seen === undefined || reachedNothing(seen) || seen.reason?.code === 'unpredictable') return notReached;
  const plain = plainOf(evidence, 'course');
  const limited = plain === undefined || cameThrough(plain, 'delivered') !== true ? undefined : rateLimited(delivery, delivery.attempts[0], evidence);
  return limited ?? violation({ kind: 'extra-origin-fails', origin: seen.origin, reason: seen.reason, status: seen.final?.response?.status ?? null });
};
