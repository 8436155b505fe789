/** The POST's answer, on the plain cases. */
import { locationOf } from '../../simulator/cors/location.ts';
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Exchange, PageView, Response } from '../../generated/types.ts';
import { bodyText, latency, look, otherPage, plainOf, reachedNothing, type Look } from '../look.ts';
import { leadsToLogin } from './login.ts';
import { comesThrough } from './payload.ts';
import type { Check, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, violation } from '../scenario.ts';

type Sent = Look & { readonly post: Exchange; readonly final: Exchange };
type Readable = Sent & { readonly page: PageView; readonly status: number };

/** Runs where the POST left the browser. */
const onPost = (check: (seen: Sent, ...rest: Parameters<Check>) => Observation): Check => (delivery, evidence) => {
  const seen = look(delivery);
  if (seen?.post?.onWire !== true || seen.reason?.code === 'unpredictable') return notReached;
  return check({ ...seen, post: seen.post, final: seen.final ?? seen.post }, delivery, evidence);
};

/** Runs where the POST itself was answered, be it with a redirect. */
const onFirstAnswer = (check: (seen: Sent, first: Response, ...rest: Parameters<Check>) => Observation): Check => onPost((seen, delivery, evidence) =>
  (seen.post.response === null ? notReached : check(seen, seen.post.response, delivery, evidence)));

/** Runs where the page could read the POST's answer. */
export const onReadable = (check: (seen: Readable, ...rest: Parameters<Check>) => Observation): Check => onPost((seen, delivery, evidence) => {
  const { page } = seen;
  if (page?.settled !== 'response' || page.status === null) return notReached;
  return check({ ...seen, page, status: page.status }, delivery, evidence);
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
  if (seen.reason?.code === 'timeout') return violation({ kind: 'never-answered', timeoutMs, part: 'headers' });
  if (seen.page?.because === 'body-never-ended') return violation({ kind: 'never-answered', timeoutMs, part: 'body' });
  return seen.final.response === null ? notReached : fine;
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

export const csrfNotAsked: Check = onPost(({ final: { response }, page }) => {
  if (response === null) return notReached;
  const { status, statusText } = response;
  if (![400, 401, 403, 419, 422].includes(status)) return fine;
  if (status === 419) return violation({ kind: 'csrf-asked', status, sign: `419 ${statusText}`.trim() });
  const sign = [statusText, bodyText(page)].find((text) => text?.match(CSRF) != null);
  return sign == null ? fine : violation({ kind: 'csrf-asked', status, sign: sign.trim().slice(0, 200) });
});

export const bodyNotLost: Check = onFirstAnswer(({ post, final, attempt }, { status, headers }) => {
  const location = locationOf(status, headers);
  const { method } = final.request;
  if (method !== 'POST') return violation({ kind: 'body-lost', status, location: location ?? '', method, accepted: attempt.accepted, login: [location ?? '', final.request.url].some((to) => leadsToLogin(to, post.request.url)) });
  // A redirect that the browser did not follow: what refused it is told elsewhere.
  return location !== null && final.hop === 0 ? notReached : fine;
});

/** A preflight goes where its POST goes. */
export const redirectKeepsOrigin: Check = onFirstAnswer(({ post, attempt }, { status }, delivery, evidence) => {
  if (bodyNotLost(delivery, evidence).state !== 'fine') return notReached;
  const from = originOf(post);
  const to = attempt.exchanges.map(originOf).find((origin) => origin !== from);
  return to === undefined ? fine : violation({ kind: 'sent-across-hosts', status, from, to });
});
const originOf = ({ request }: Exchange): string => new URL(request.url).origin;

export const noRedirect: Check = onFirstAnswer((_seen, { status, headers }, delivery, evidence) => {
  if (redirectKeepsOrigin(delivery, evidence).state !== 'fine') return notReached;
  const location = locationOf(status, headers);
  return location !== null ? violation({ kind: 'redirected', status, location }) : fine;
});

/** A redirect without Location, or to nowhere, ends as its own readable status. */
export const statusIs2xx: Check = onReadable((seen, delivery, evidence) => {
  if (csrfNotAsked(delivery, evidence).state === 'violation' || bodyNotLost(delivery, evidence).state === 'violation') return notReached;
  if (isSuccess(seen.status)) return fine;
  // Only Check URL is refused: that is delivery/check-url-succeeds, its body and not the endpoint's way of answering.
  if (delivery.stimulus.sender === 'check-url' && seen.attempt.accepted === false && isReadable2xx(evidence)) return notReached;
  const other = otherPage(delivery, evidence);
  const unlike = other !== undefined && [401, 403].includes(seen.status) && isSuccess(other.page?.status ?? 0) ? { origin: seen.origin, welcome: other.origin } : null;
  return violation({ kind: 'refused', sender: delivery.stimulus.sender, status: seen.status, statusText: seen.final.response?.statusText ?? '', body: bodyText(seen.page), unlike });
});

const isReadable2xx = (evidence: Parameters<Check>[1]) => isSuccess(plainOf(evidence, 'course')?.attempts[0]?.page?.status ?? 0);

export const statusCounts: Check = onReadable((seen, delivery, evidence) => {
  if (delivery.stimulus.sender !== 'course') return notApplicable;
  if (!isSuccess(seen.status) || bodyNotLost(delivery, evidence).state === 'violation') return notReached;
  if (seen.attempt.accepted === true) return fine;
  const checkUrl = plainOf(evidence, 'check-url')?.attempts[0]?.accepted ?? null;
  return violation({ kind: 'status-not-200', counts: delivery.stimulus.successStatus, status: seen.status, statusText: seen.final.response?.statusText ?? '', checkUrl });
});

export const checkUrlSucceeds: Check = (delivery, evidence) => {
  const judged = checkUrlRule(delivery, evidence);
  return judged.state === 'not-reached' ? comesThrough(delivery, evidence) : judged;
};

const checkUrlRule: Check = onReadable((seen, delivery, evidence) => {
  const { because, contentType } = seen.page;
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
  if (seen === undefined) return notReached;
  const answers = seen.attempt.exchanges.flatMap(({ response }) => response ?? []);
  if (answers.length === 0) return notReached;
  const header = answers.flatMap(({ headers }) => headers).find(([name]) => TUNNEL_HEADERS.includes(name.toLowerCase()));
  if (header !== undefined) return violation({ kind: 'tunnel-page', sign: `${header[0].toLowerCase()}: ${header[1]}` });
  const isHtml = seen.page?.contentType?.toLowerCase().includes('html') === true;
  const sign = isHtml ? bodyText(seen.page)?.match(TUNNEL_TEXT)?.[0] : undefined;
  return sign === undefined ? fine : violation({ kind: 'tunnel-page', sign });
};
