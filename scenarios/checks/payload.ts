/** Payloads are compared with the plain case: a receiver that refuses everything has one finding, not ten. */
import type { Delivery } from '../../generated/types.ts';
import { locationOf } from '../../simulator/cors/location.ts';
import { bodyWasLost, postOf } from '../../simulator/outcome.ts';
import { bodyText, cameAsFar, farOfPlain, look, plainOf, reachedNothing, type Look } from '../look.ts';
import type { Check, Evidence } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, unlessExplained, violation } from '../scenario.ts';
import { whatOf } from '../stimuli/index.ts';
import { errorInside } from './error-inside.ts';
import { rateLimited } from './limited.ts';

export const acceptsLikePlain = (value: (delivery: Delivery) => string): Check => (delivery, evidence) => {
  const far = farOfPlain(evidence);
  const seen = look(delivery);
  if (far === undefined || seen === undefined) return notReached;
  const inside = cameAsFar(seen.attempt, far) ? errorOfItsOwn(seen, evidence) : undefined;
  if (inside === null) return fine;
  const limited = rateLimited(delivery, seen.attempt, evidence);
  if (limited !== undefined) return limited;
  if (reachedNothing(seen)) return unknown({ kind: 'gone-by-then', what: whatOf(delivery.stimulus), code: seen.reason.code });
  const { reason } = seen;
  if (reason?.code === 'unpredictable') return unknown({ kind: 'not-looked-at', what: `${whatOf(delivery.stimulus)}: ${reason.code}${reason.parameter === null ? '' : ` ${reason.parameter}`}` });
  // A preflight knows nothing of the body behind it, and the plain case's was the same.
  if (reason?.leg === 'preflight' && seen.post?.onWire !== true) return violation({ kind: 'preflight-now-and-then', what: whatOf(delivery.stimulus), reason, status: seen.preflight?.response?.status ?? null });
  const first = seen.post?.response ?? null;
  const sent = { what: whatOf(delivery.stimulus), value: value(delivery) };
  if (first !== null && bodyWasLost(seen.attempt.exchanges)) return violation({ kind: 'payload-lost', ...sent, status: first.status, location: locationOf(first.status, first.headers) ?? '', accepted: seen.attempt.accepted });
  return violation({
    kind: 'payload-refused',
    ...sent,
    status: seen.final?.response?.status ?? null,
    reason,
    inside: inside ?? null,
    body: bodyText(seen.page),
    plainStatus: plainOf(evidence, 'course')?.attempts[0]?.page?.status ?? null,
  });
};

/** The error that an answer of success says inside, where that to the plain case said none: null where it says none. */
function errorOfItsOwn(seen: Look, evidence: Evidence): string | null {
  const plain = plainOf(evidence, 'course');
  const before = plain === undefined ? undefined : look(plain);
  return before === undefined || errorIn(before) !== null ? null : errorIn(seen);
}
const errorIn = ({ page, attempt }: Look): string | null => errorInside(bodyText(page) ?? '', attempt.body)?.sign.slice(0, 200) ?? null;

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
  const [first, second] = delivery.attempts.map(({ exchanges }) => postOf(exchanges));
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
  const limited = farOfPlain(evidence) === undefined ? undefined : rateLimited(delivery, seen.attempt, evidence);
  return limited ?? violation({ kind: 'extra-origin-fails', origin: seen.origin, reason: seen.reason, status: seen.final?.response?.status ?? null, onlyHere: farOfPlain(evidence) !== undefined });
};
