/** The CORS check of the POST's own answer: a preflight that passed promises nothing for it. */
import type { Exchange } from '../../generated/types.ts';
import { headerOf, look, valuesOf } from '../look.ts';
import type { Finding } from '../finding.ts';
import type { Check } from '../scenario.ts';
import { fine, notApplicable, notReached, violation } from '../scenario.ts';

const REPEATED = 'MultipleAllowOriginValues';
/** The codes of a failed CORS check of an answer that is no preflight. */
const REFUSED = ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'InvalidAllowOriginValue', 'WildcardOriginNotAllowed', 'InvalidAllowCredentials'];

const onPost = (codes: readonly string[], finding: (origin: string, answered: Exchange) => Finding): Check => (delivery) => {
  const seen = look(delivery);
  if (seen?.post?.response == null) return notReached;
  if (new URL(delivery.stimulus.target).origin === seen.origin) return notApplicable;
  if (seen.page?.settled === 'response') return fine;
  // After a redirect across hosts the answer belongs to another host, and the Origin sent there is null: that is told as such.
  const { reason, post, final = post } = seen;
  if (new URL(final.request.url).origin !== new URL(delivery.stimulus.target).origin) return notReached;
  return reason !== null && codes.includes(reason.code) ? violation(finding(seen.origin, final)) : notReached;
};

export const oneAllowOriginOnPost: Check = onPost([REPEATED], (origin, { response }) =>
  ({ kind: 'allow-origin-repeated', leg: 'request', values: response === null ? [] : valuesOf(response.headers, 'access-control-allow-origin'), origin }));

export const allowsOriginOnPost: Check = onPost(REFUSED, (origin, answered) =>
  ({ kind: 'origin-not-allowed', leg: 'request', origin, value: headerOf(answered, 'access-control-allow-origin'), status: answered.response?.status ?? 0, allowHeadersMissing: false }));
