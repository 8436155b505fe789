/** The CORS check of the POST's own answer: a preflight that passed promises nothing for it. */
import { headerOf, look, valuesOf } from '../look.ts';
import type { Check } from '../scenario.ts';
import { fine, notApplicable, notReached, violation } from '../scenario.ts';

const REPEATED = 'MultipleAllowOriginValues';
/** The codes of a failed CORS check of an answer that is no preflight. */
const REFUSED = ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'InvalidAllowOriginValue', 'WildcardOriginNotAllowed', 'InvalidAllowCredentials'];

const onPost = (codes: readonly string[], finding: (seen: NonNullable<ReturnType<typeof look>>) => ReturnType<Check>): Check => (delivery) => {
  const seen = look(delivery);
  if (seen?.post?.response == null) return notReached;
  if (new URL(delivery.stimulus.target).origin === seen.origin) return notApplicable;
  if (seen.page?.settled === 'response') return fine;
  // After a redirect across hosts the answer belongs to another host, and the Origin sent there is null: that is told as such.
  const { reason, final } = seen;
  if (final?.hop !== 0 && new URL(final?.request.url ?? '').origin !== new URL(delivery.stimulus.target).origin) return notReached;
  if (reason?.leg === 'request' && codes.includes(reason.code)) return finding(seen);
  return notReached;
};

export const oneAllowOriginOnPost: Check = onPost([REPEATED], (seen) =>
  violation({ kind: 'allow-origin-repeated', leg: 'request', values: valuesOf(seen.final?.response?.headers ?? [], 'access-control-allow-origin'), origin: seen.origin }));

export const allowsOriginOnPost: Check = onPost(REFUSED, (seen) =>
  violation({ kind: 'origin-not-allowed', leg: 'request', origin: seen.origin, value: headerOf(seen.final, 'access-control-allow-origin'), status: seen.final?.response?.status ?? 0, allowHeadersMissing: false }));
