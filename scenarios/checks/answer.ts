/** The POST's answer, on the plain cases. */
import { isRedirect, isSuccess } from '../../simulator/cors/status.ts';
import { bodyText, headerOf, latency, look, plainOf, reachedNothing, type Look } from '../look.ts';
import { comesThrough } from './payload.ts';
import type { Check, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, violation } from '../scenario.ts';

/** Runs where the POST left the browser. */
const onPost = (check: (seen: Look, ...rest: Parameters<Check>) => Observation): Check => (delivery, evidence) => {
  const seen = look(delivery);
  if (seen?.post === undefined || !seen.post.onWire || reachedNothing(seen)) return notReached;
  if (seen.reason?.code === 'unpredictable') return notReached;
  return check(seen, delivery, evidence);
};

/** Runs where the page could read the POST's answer. */
export const onReadable = (check: (seen: Look & { status: number }, ...rest: Parameters<Check>) => Observation): Check => onPost((seen, delivery, evidence) => {
  if (seen.page?.settled !== 'response' || seen.page.status === null) return notReached;
  return check({ ...seen, status: seen.page.status }, delivery, evidence);
});

const BROKEN = /^net::ERR_(CONNECTION_|EMPTY_RESPONSE|INVALID_|RESPONSE_|INCOMPLETE_|HTTP2_|HTTP_|QUIC_|SOCKET_|CONTENT_|TOO_MANY_REDIRECTS|UNSAFE_REDIRECT|FAILED)/;

export const answers: Check = (delivery) => {
  const seen = look(delivery);
  if (seen === undefined || reachedNothing(seen)) return notReached;
  const { reason } = seen;
  if (reason?.code === 'unpredictable' && reason.leg === 'request') return unknown({ kind: 'beyond-the-model', what: reason.parameter ?? '', leg: 'request' });
  if (reason?.leg === 'request' && BROKEN.test(reason.code) && seen.post?.onWire === true) return violation({ kind: 'post-unanswered', code: reason.code });
  return seen.final?.response == null ? notReached : fine;
};

export const answersInTime: Check = onPost((seen, delivery) => {
  const { timeoutMs } = delivery.stimulus;
  // A preflight further down a redirect is a wait for the POST's answer too.
  if (seen.reason?.code === 'timeout' && (seen.reason.leg === 'request' || seen.preflight?.response != null)) return violation({ kind: 'never-answered', timeoutMs, part: 'headers' });
  if (seen.page?.because === 'body-never-ended') return violation({ kind: 'never-answered', timeoutMs, part: 'body' });
  return seen.final?.response == null ? notReached : fine;
});

/** 95th percentile over every POST of the run; judged once, on the published plain case. */
export const fastAnswers = (limitMs: number): Check => onReadable((_seen, _delivery, { deliveries }) => {
  const times = deliveries
    .filter(({ stimulus }) => stimulus.sender !== 'wire' && stimulus.road === undefined && stimulus.circumstance === undefined)
    .flatMap((delivery) => latency(look(delivery)?.post) ?? [])
    .sort((a, b) => a - b);
  const ms = Math.round(times[Math.ceil(times.length * 0.95) - 1] ?? 0);
  return ms <= limitMs ? fine : violation({ kind: 'slow', leg: 'request', ms, limitMs });
});

const CSRF = /csrf|xsrf|authenticity.?token|page expired/i;

export const csrfNotAsked: Check = onPost((seen) => {
  const response = seen.final?.response;
  if (response == null) return notReached;
  if (isSuccess(response.status)) return fine;
  if (![400, 401, 403, 419, 422].includes(response.status)) return fine;
  if (response.status === 419) return violation({ kind: 'csrf-asked', status: 419, sign: `419 ${response.statusText}`.trim() });
  const sign = [response.statusText, bodyText(seen.page) ?? ''].find((text) => CSRF.test(text));
  return sign === undefined ? fine : violation({ kind: 'csrf-asked', status: response.status, sign: sign.trim().slice(0, 200) });
});

export const bodyNotLost: Check = onPost((seen) => {
  const response = seen.post?.response;
  if (response == null) return notReached;
  const location = headerOf(seen.post, 'location');
  const method = seen.final?.request.method ?? 'POST';
  if (method !== 'POST') return violation({ kind: 'body-lost', status: response.status, location: location ?? '', method, accepted: seen.attempt.accepted });
  // A redirect that the browser did not follow: what refused it is told elsewhere.
  return isRedirect(response.status) && location !== null && seen.final?.hop === 0 ? notReached : fine;
});

const hops = (seen: Look) => seen.attempt.exchanges.filter((exchange) => exchange.role === 'request');

export const redirectKeepsOrigin: Check = onPost((seen, delivery, evidence) => {
  if (bodyNotLost(delivery, evidence).state !== 'fine') return notReached;
  const origins = hops(seen).map((exchange) => new URL(exchange.request.url).origin);
  const first = origins[0] ?? '';
  const away = origins.find((origin) => origin !== first);
  return away === undefined ? fine : violation({ kind: 'sent-across-hosts', status: seen.post?.response?.status ?? 0, from: first, to: away });
});

export const noRedirect: Check = onPost((seen, delivery, evidence) => {
  if (redirectKeepsOrigin(delivery, evidence).state !== 'fine') return notReached;
  const response = seen.post?.response;
  if (response == null) return notReached;
  const location = headerOf(seen.post, 'location');
  return isRedirect(response.status) && location !== null ? violation({ kind: 'redirected', status: response.status, location }) : fine;
});

/** A redirect without Location, or to nowhere, ends as its own readable status. */
export const statusIs2xx: Check = onReadable((seen, delivery, evidence) => {
  if (csrfNotAsked(delivery, evidence).state === 'violation' || bodyNotLost(delivery, evidence).state === 'violation') return notReached;
  if (isSuccess(seen.status)) return fine;
  // Only Check URL is refused: that is delivery/check-url-succeeds, its body and not the endpoint's way of answering.
  if (delivery.stimulus.sender === 'check-url' && seen.attempt.accepted === false && isReadable2xx(evidence)) return notReached;
  return violation({ kind: 'refused', sender: delivery.stimulus.sender, status: seen.status, statusText: seen.final?.response?.statusText ?? '', body: bodyText(seen.page) });
});

const isReadable2xx = (evidence: Parameters<Check>[1]) => {
  const course = plainOf(evidence, 'course');
  const status = course?.attempts[0]?.page?.status ?? null;
  return status !== null && isSuccess(status);
};

export const statusCounts: Check = onReadable((seen, delivery, evidence) => {
  if (delivery.stimulus.sender !== 'course') return notApplicable;
  if (!isSuccess(seen.status) || bodyNotLost(delivery, evidence).state === 'violation') return notReached;
  if (seen.attempt.accepted === true) return fine;
  const checkUrl = plainOf(evidence, 'check-url')?.attempts[0]?.accepted ?? null;
  return violation({ kind: 'status-not-200', counts: delivery.stimulus.successStatus, status: seen.status, statusText: seen.final?.response?.statusText ?? '', checkUrl });
});

export const checkUrlSucceeds: Check = (delivery, evidence) => {
  const judged = checkUrlRule(delivery, evidence);
  return judged.state === 'not-reached' ? comesThrough(delivery, evidence) : judged;
};

const checkUrlRule: Check = onReadable((seen, delivery, evidence) => {
  const because = seen.page?.because ?? 'no-readable-answer';
  const contentType = seen.page?.contentType ?? null;
  if (statusIs2xx(delivery, evidence).state === 'violation' || csrfNotAsked(delivery, evidence).state === 'violation' || bodyNotLost(delivery, evidence).state === 'violation') return notReached;
  if (seen.attempt.accepted === true) return fine;
  if (because === 'body-never-ended') return notReached;
  if (seen.attempt.accepted === null) return unknown({ kind: 'check-url-unjudged', because, contentType });
  return violation({ kind: 'check-url-refused', courses: plainOf(evidence, 'course')?.attempts[0]?.accepted === true, status: seen.status, because, contentType, body: bodyText(seen.page) });
});

/** Signs of a tunnel's own page: header names that the tunnels set, and their error codes. */
const TUNNEL_HEADERS = ['ngrok-error-code', 'x-tunnel-phishing', 'bypass-tunnel-reminder'];
const TUNNEL_TEXT = /ERR_NGROK_\d+|ngrok-skip-browser-warning|X-Tunnel-Skip-AntiPhishing-Page/i;

export const notATunnelPage: Check = (delivery) => {
  const seen = look(delivery);
  if (seen === undefined || !seen.attempt.exchanges.some((exchange) => exchange.response !== null)) return notReached;
  for (const exchange of seen.attempt.exchanges) {
    const name = TUNNEL_HEADERS.find((header) => headerOf(exchange, header) !== null);
    if (name !== undefined) return violation({ kind: 'tunnel-page', sign: `${name}: ${headerOf(exchange, name) ?? ''}` });
  }
  const text = /html/i.test(seen.page?.contentType ?? '') ? TUNNEL_TEXT.exec(bodyText(seen.page) ?? '') : null;
  return text === null ? fine : violation({ kind: 'tunnel-page', sign: text[0] });
};

