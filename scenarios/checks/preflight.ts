/** The preflight's answer, on the plain cases, in the order in which a browser looks at it. */
import { extractHeaderListValues, getHeader } from '../../simulator/cors/header-list.ts';
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { locationOf } from '../../simulator/cors/location.ts';
import { allowsContentType as listsContentType } from '../../simulator/cors/preflight-check.ts';
import type { Delivery, Header } from '../../generated/types.ts';
import { isSuccess, isRedirect } from '../../simulator/cors/status.ts';
import { headerOf, latency, look, otherPage, plainOf, reachedNothing, valuesOf, type Look } from '../look.ts';
import { leadsToLogin } from './login.ts';
import { tlsWorks } from './reach.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, told, unknown, violation } from '../scenario.ts';

type Preflight = NonNullable<Look['preflight']>;
interface Answered { readonly seen: Look; readonly preflight: Preflight; readonly status: number; readonly statusText: string; readonly headers: readonly Header[] }

const NO_HANDLER = [404, 405, 501];

/** A page may call its own origin without asking. */
const needsNone = (seen: Look) => seen.preflight === undefined && seen.post?.onWire === true && new URL(seen.post.request.url).origin === seen.origin;
/** A record of somebody else's browser may lack it: a browser asks no second time while it holds an answer, and not every tool writes it down. */
const isUnrecorded = ({ preflight, post, reason }: Look) => preflight === undefined && (post?.onWire === true || reason?.code === 'unexplained');

/** Runs where OPTIONS was answered with HTTP. */
const onAnswer = (check: (answered: Answered, ...rest: Parameters<Check>) => Observation): Check => (delivery, evidence) => {
  const seen = look(delivery);
  if (seen === undefined) return notReached;
  if (needsNone(seen)) return notApplicable;
  if (seen.preflight?.response == null) return notReached;
  const { status, statusText, headers } = seen.preflight.response;
  return check({ seen, preflight: seen.preflight, status, statusText, headers }, delivery, evidence);
};

/** Runs where OPTIONS was answered 200-299: only then a browser looks at the headers. */
const onSuccess = (check: (answered: Answered, ...rest: Parameters<Check>) => Observation): Check =>
  onAnswer((answered, delivery, evidence) => (isSuccess(answered.status) ? check(answered, delivery, evidence) : notReached));

export const answersOptions: Check = (delivery, evidence) => {
  const seen = look(delivery);
  if (seen === undefined || reachedNothing(seen)) return notReached;
  if (needsNone(seen)) return notApplicable;
  if (isUnrecorded(seen)) return unknown({ kind: 'not-recorded', what: 'preflight', detail: null });
  const { preflight, reason } = seen;
  if (reason?.code === 'unpredictable' && reason.leg === 'preflight') return unknown({ kind: 'beyond-the-model', what: reason.parameter ?? '', leg: 'preflight' });
  const response = preflight?.response ?? null;
  if (response !== null) return NO_HANDLER.includes(response.status) ? violation(statusFinding(preflight, response, delivery, evidence)) : fine;
  // A server that wants a client certificate may refuse it only after OPTIONS was written (TLS 1.3).
  if (tlsWorks(delivery, evidence).state === 'violation') return notReached;
  return reason?.leg === 'preflight' && preflight?.onWire === true ? violation({ kind: 'preflight-unanswered', code: reason.code }) : notReached;
};

function statusFinding(preflight: Preflight | undefined, { status, statusText }: { status: number; statusText: string }, delivery: Delivery, evidence: Evidence) {
  const other = otherPage(delivery, evidence);
  const unlike = other !== undefined && refusesOrigin(status) && isSuccess(other.preflight?.response?.status ?? 0) ? { origin: delivery.stimulus.origin.url, welcome: other.origin } : null;
  return { kind: 'preflight-status', status, statusText, allowOrigin: headerOf(preflight, 'access-control-allow-origin'), unlike } as const;
}
/** What frameworks answer to an origin that is not on their list; some pass it on, to where no route is. */
const refusesOrigin = (status: number): boolean => status >= 400 && status <= 499 && status !== 429;

export const asksNoLogin: Check = onAnswer(({ preflight, status, headers }) => {
  const challenge = headerOf(preflight, 'www-authenticate');
  const location = headerOf(preflight, 'location');
  const toLogin = leadsToLogin(locationOf(status, headers) ?? '', preflight.request.url);
  return status === 401 || status === 407 || (challenge !== null && !isSuccess(status)) || toLogin ? violation({ kind: 'preflight-login', status, challenge, location }) : fine;
});

export const doesNotRedirect: Check = onAnswer(({ preflight, status }, delivery, evidence) => {
  if (asksNoLogin(delivery, evidence).state === 'violation') return notReached;
  return isRedirect(status) ? violation({ kind: 'preflight-redirected', status, location: headerOf(preflight, 'location') ?? '' }) : fine;
});

export const statusIsOk: Check = onAnswer(({ preflight, status, statusText }, delivery, evidence) => {
  if (isSuccess(status)) return fine;
  const told = [answersOptions, asksNoLogin, doesNotRedirect].some((check) => check(delivery, evidence).state === 'violation');
  return told ? notReached : violation(statusFinding(preflight, { status, statusText }, delivery, evidence));
});

export const oneAllowOrigin: Check = onSuccess(({ seen, headers }) => {
  const values = valuesOf(headers, 'access-control-allow-origin');
  const repeated = values.length > 1 || values.some((value) => /,|\S\s+\S/.test(value));
  return repeated ? violation({ kind: 'allow-origin-repeated', leg: 'preflight', values, origin: seen.origin }) : fine;
});

/** The sending page's origin passes the CORS check (Fetch standard) of the preflight's answer. */
export const allowsOrigin: Check = onSuccess(({ seen, preflight, headers, status }, delivery, evidence) => {
  if (oneAllowOrigin(delivery, evidence).state === 'violation') return notReached;
  if (corsCheck(seen.origin, headers) === null) return fine;
  return violation({
    kind: 'origin-not-allowed',
    leg: 'preflight',
    origin: seen.origin,
    value: headerOf(preflight, 'access-control-allow-origin'),
    status,
    allowHeadersMissing: !listsContentType(headers),
  });
});

const wellFormed = (header: string): Check => onSuccess(({ headers }, delivery, evidence) => {
  if (allowsOrigin(delivery, evidence).state !== 'fine') return notReached;
  const name = header.toLowerCase();
  return extractHeaderListValues(headers, name) === 'failure' ? violation({ kind: 'allow-list-malformed', header, value: valuesOf(headers, name).join(', ') }) : fine;
});
export const allowMethodsWellFormed: Check = wellFormed('Access-Control-Allow-Methods');
export const allowHeadersWellFormed: Check = wellFormed('Access-Control-Allow-Headers');

export const allowsContentType: Check = onSuccess(({ preflight, headers }, delivery, evidence) => {
  if (allowHeadersWellFormed(delivery, evidence).state !== 'fine') return notReached;
  return listsContentType(headers) ? fine : violation({ kind: 'content-type-not-allowed', value: headerOf(preflight, 'access-control-allow-headers') });
});

export const wildcardWithoutCredentials: Check = onSuccess(({ preflight }) => {
  const both = headerOf(preflight, 'access-control-allow-origin') === '*' && headerOf(preflight, 'access-control-allow-credentials') === 'true';
  return both ? violation({ kind: 'wildcard-with-credentials' }) : fine;
});

const namesOrigin = (headers: readonly Header[]) => valuesOf(headers, 'vary').flatMap((value) => value.split(',')).some((name) => ['origin', '*'].includes(name.trim().toLowerCase()));
/** Fresh to a shared cache by its own headers (RFC 9111 4.2.1); a POST's answer is cached only with explicit freshness (RFC 9110 9.3.3). */
const cacheable = ({ headers, sentAt }: Allowing) => {
  const value = valuesOf(headers, 'cache-control').join().toLowerCase();
  if (/no-store|no-cache|private/.test(value)) return false;
  const age = /s-maxage\s*=\s*"?(\d+)/.exec(value) ?? /max-age\s*=\s*"?(\d+)/.exec(value);
  return age !== null ? Number(age[1]) > 0 : valuesOf(headers, 'expires').some((at) => Date.parse(at) > sentAt);
};

/** A plain case's answer, of a leg that a browser would look at. */
interface Allowing { readonly origin: string | null; readonly headers: readonly Header[]; readonly sentAt: number }
function allowing(plain: Delivery | undefined, leg: 'preflight' | 'request'): Allowing | undefined {
  const seen = plain === undefined ? undefined : look(plain);
  if (seen === undefined) return undefined;
  const response = (leg === 'preflight' ? seen.preflight : seen.post)?.response;
  if (response == null || (leg === 'preflight' && !isSuccess(response.status))) return undefined;
  return { origin: getHeader(response.headers, 'access-control-allow-origin'), headers: response.headers, sentAt: Date.parse(seen.attempt.sentAt) };
}

/** The answer depends on the origin where each plain case gets its own origin back. Compared once, on the published one. */
const varies = (leg: 'preflight' | 'request', onlyCacheable: boolean): Check => (delivery, evidence) => {
  if (delivery.stimulus.sender !== 'course') return notApplicable;
  const published = allowing(delivery, leg);
  const authoring = allowing(plainOf(evidence, 'check-url'), leg);
  if (published === undefined || authoring === undefined) return notReached;
  if (published.origin === null || authoring.origin === null || published.origin === authoring.origin) return fine;
  const bare = [published, authoring].find(({ headers }) => !namesOrigin(headers));
  if (bare === undefined || (onlyCacheable && !cacheable(bare))) return fine;
  return violation({ kind: 'vary-missing', leg, published: published.origin, authoring: authoring.origin, vary: getHeader(bare.headers, 'vary'), cacheControl: getHeader(bare.headers, 'cache-control') });
};
export const preflightVaries: Check = varies('preflight', false);
export const cachedAnswersVary: Check = varies('request', true);

export const fastPreflight = (limitMs: number): Check => onAnswer(({ preflight }) => {
  const ms = Math.round(latency(preflight) ?? 0);
  return ms <= limitMs ? fine : violation({ kind: 'slow', leg: 'preflight', ms, limitMs });
});

const CHROMIUM_CAP_S = 7200;
const DEFAULT_S = 5;
export const cachesWisely: Check = onSuccess(({ preflight }) => {
  const value = headerOf(preflight, 'access-control-max-age');
  if (value === null) return violation({ kind: 'max-age', value, problem: 'missing' });
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) : NaN;
  if (!(seconds >= DEFAULT_S)) return violation({ kind: 'max-age', value, problem: 'useless' });
  return seconds > CHROMIUM_CAP_S ? violation({ kind: 'max-age', value, problem: 'too-long' }) : fine;
});

export const methodsHeaderIgnored: Check = onSuccess(({ preflight }) => told({ kind: 'methods-header-ignored', value: headerOf(preflight, 'access-control-allow-methods') }));

export const isCorsNotCloudEvents: Check = onAnswer(({ preflight }) => {
  const value = headerOf(preflight, 'webhook-allowed-origin');
  return value !== null && headerOf(preflight, 'access-control-allow-origin') === null ? violation({ kind: 'cloudevents-handshake', value }) : fine;
});
