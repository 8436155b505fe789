/** What stands on the endpoint's own errors: only an answer that the page can read opens the learner's dialog. */
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import type { Delivery } from '../../generated/types.ts';
import { headerOf } from '../look.ts';
import type { Check } from '../scenario.ts';
import { fine, notApplicable, told, violation } from '../scenario.ts';
import { stoppedAnswering } from './limited.ts';
import { deliveryOf } from './retry.ts';

const provoked = (delivery: Delivery | undefined) => {
  const response = delivery?.attempts[0]?.exchanges.find(({ role }) => role === 'request')?.response;
  return response != null && response.status >= 400 ? response : undefined;
};

/** A course sends POST alone, so its error is judged. That to GET speaks only where the POST provoked none, and then is told: another door may have answered it. */
export const errorKeepsCors: Check = (delivery, evidence) => {
  const { method = 'POST', origin, target, name } = delivery.stimulus;
  const error = provoked(delivery);
  if (error === undefined || new URL(target).origin === origin.url) return notApplicable;
  if (name === 'error-get' && provoked(deliveryOf(evidence, 'error-not-json')) !== undefined) return notApplicable;
  const stopped = stoppedAnswering(delivery.attempts[0], evidence);
  if (stopped !== undefined) return stopped;
  if (corsCheck(origin.url, error.headers) === null) return fine;
  return (method === 'POST' ? violation : told)({ kind: 'error-without-cors', method, status: error.status, allowOrigin: getHeader(error.headers, 'access-control-allow-origin'), origin: origin.url });
};

/** Told where any answer of the run asks to be retried later. */
export const nobodyWaits: Check = (_delivery, { deliveries }) => {
  const exchanges = deliveries.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.exchanges));
  const value = exchanges.map((exchange) => headerOf(exchange, 'retry-after')).find((header) => header !== null);
  return value == null ? notApplicable : told({ kind: 'retry-after-unread', value });
};
