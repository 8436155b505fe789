/** What an attempt comes to: pure functions over its exchanges and what the page saw. */
import { isSuccess } from './cors/status.ts';
import type { Attempt, Exchange, Outcome, PageView, Reason } from '../generated/types.ts';

const LOCAL_NETWORK = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
/** The model's mark on what only a browser can know. */
export const UNPREDICTABLE = 'unpredictable:';

export const preflightOf = (exchanges: readonly Exchange[], hop = 0): Exchange | undefined =>
  exchanges.find((exchange) => exchange.role === 'preflight' && exchange.hop === hop);

/** The POST as configured: hop 0, before any redirect. */
export const postOf = (exchanges: readonly Exchange[]): Exchange | undefined =>
  exchanges.find((exchange) => exchange.role === 'request' && exchange.hop === 0);

/** The last request of the redirect chain; the POST itself where nothing redirects. */
export const finalOf = (exchanges: readonly Exchange[]): Exchange | undefined =>
  exchanges.filter((exchange) => exchange.role === 'request').at(-1);

/** A redirect turned the POST into a GET, so its body is gone (Fetch standard, HTTP-redirect fetch). */
export const bodyWasLost = (exchanges: readonly Exchange[]): boolean => {
  const final = finalOf(exchanges);
  return final !== undefined && final.request.method !== 'POST';
};

/**
 * Why the page could not read an answer, as one code; null where it could.
 * The order is the one that was right on every measured fault: an engine reports several codes for one failure,
 * and the local network check also colours errors that have nothing to do with it.
 */
export function reasonOf(exchanges: readonly Exchange[], page: PageView | null): Reason | null {
  if (page?.settled === 'response') return null;
  const requests = exchanges.filter((exchange) => exchange.role === 'request');
  const preflights = exchanges.filter((exchange) => exchange.role === 'preflight');
  const pick = (code: string, leg: Reason['leg'], parameter: string | null = null): Reason => ({ code, parameter, leg });

  const beyond = exchanges.find((exchange) => exchange.error?.startsWith(UNPREDICTABLE));
  if (beyond?.error) return pick('unpredictable', beyond.role, beyond.error.slice(UNPREDICTABLE.length));
  const blocked = exchanges.find((exchange) => exchange.blocked !== null);
  if (blocked?.blocked) return pick(blocked.blocked, 'request');
  if (exchanges.some((exchange) => exchange.error === LOCAL_NETWORK)) return pick('LocalNetworkAccessPermissionDenied', preflights.length > 0 ? 'preflight' : 'request');
  const broken = preflights.find((exchange) => exchange.error !== null && exchange.error !== 'net::ERR_INVALID_REDIRECT' && exchange.error !== 'net::ERR_ABORTED' && exchange.error !== 'net::ERR_FAILED');
  if (broken?.error) return pick(broken.error, 'preflight');
  const refused = requests.find((exchange) => exchange.cors !== null && exchange.cors.code !== 'LocalNetworkAccessPermissionDenied');
  if (refused?.cors) return pick(refused.cors.code, isPreflightCode(refused.cors.code) ? 'preflight' : 'request', refused.cors.parameter);
  if (page?.settled === 'timeout') return pick('timeout', waitsForPreflight(preflights) ? 'preflight' : 'request');
  const failed = requests.findLast((exchange) => exchange.error !== null && exchange.error !== 'net::ERR_ABORTED');
  if (failed?.error) return pick(failed.error, 'request');
  if (page === null) return null;
  // Where a redirect leads to plain http, the browser says no more than that it stopped.
  const next = requests.at(-1);
  if (next !== undefined && next.hop > 0 && !next.onWire && next.request.url.startsWith('http:')) return pick('mixed-content', 'request');
  return pick('unexplained', 'request');
}

/** Codes that speak of the preflight's answer. */
export const isPreflightCode = (code: string) => code.startsWith('Preflight') || code.endsWith('Preflight') || code.endsWith('PreflightResponse');
const waitsForPreflight = (preflights: readonly Exchange[]) => preflights.some((exchange) => exchange.response === null);

/**
 * delivered: the page could read a 2xx and the POST kept its body. null where nothing answered at all,
 * or where nobody can know because the endpoint stayed silent.
 */
export function deliveredOf(exchanges: readonly Exchange[], page: PageView | null, reason: Reason | null): boolean | null {
  if (reason?.code === 'unpredictable') return null;
  if (page?.settled === 'response') return isSuccess(page.status ?? 0) && !bodyWasLost(exchanges);
  if (page?.settled === 'timeout') return null;
  return nothingAnswered(exchanges, reason) ? null : false;
}

/** accepted: what the sender's own rule said; null too where nothing answered at all. */
export function acceptedOf(exchanges: readonly Exchange[], page: PageView | null, reason: Reason | null): boolean | null {
  if (page === null || reason?.code === 'unpredictable' || nothingAnswered(exchanges, reason)) return null;
  return page.accepted;
}

/** Errors that say that the browser reached no server at all: the road, not the endpoint, may be at fault. */
const UNREACHED = new Set([
  'net::ERR_NAME_NOT_RESOLVED', 'net::ERR_NAME_RESOLUTION_FAILED', 'net::ERR_DNS_TIMED_OUT', 'net::ERR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_TIMED_OUT',
  'net::ERR_ADDRESS_UNREACHABLE', 'net::ERR_INTERNET_DISCONNECTED', 'net::ERR_NETWORK_CHANGED', 'net::ERR_NETWORK_ACCESS_DENIED', 'net::ERR_ADDRESS_INVALID',
  'net::ERR_PROXY_CONNECTION_FAILED', 'net::ERR_TUNNEL_CONNECTION_FAILED', 'net::ERR_CONNECTION_FAILED', 'net::ERR_UNSAFE_PORT',
]);
export const nothingAnswered = (exchanges: readonly Exchange[], reason: Reason | null): boolean =>
  reason !== null && UNREACHED.has(reason.code) && exchanges.every(({ response }) => response === null);

/**
 * The two-ended outcome. `receipts` is how many results the receiver's read side shows to have arrived, 0 where it shows that none did,
 * null where nobody asked or nobody can tell: then arrival is shown only by a 2xx that the engine saw on a POST that kept its body.
 */
export function outcomeOf(exchanges: readonly Exchange[], page: PageView | null, accepted: boolean | null, receipts: number | null): Outcome {
  const answer = finalOf(exchanges)?.response ?? null;
  const lost = bodyWasLost(exchanges);
  const success = answer !== null && isSuccess(answer.status);
  if (accepted === true || (page === null && success)) return lost || receipts === 0 ? 'reported-ok-but-lost' : 'delivered';
  const arrived = receipts === null ? success && !lost : receipts > 0;
  if (arrived) return page?.settled === 'response' && accepted === null ? 'unknown' : 'delivered-but-reported-failed';
  if (!exchanges.some((exchange) => exchange.onWire)) return 'blocked-before-wire';
  const post = postOf(exchanges);
  if (post === undefined || !post.onWire) return 'not-delivered';
  return answer === null ? 'unknown' : 'not-delivered';
}

/** Sums one attempt up; what it was sent with is added by the caller. */
export function sumUp(exchanges: readonly Exchange[], page: PageView | null): Pick<Attempt, 'reason' | 'delivered' | 'accepted' | 'outcome'> {
  const reason = reasonOf(exchanges, page);
  const accepted = acceptedOf(exchanges, page, reason);
  return { reason, delivered: deliveredOf(exchanges, page, reason), accepted, outcome: outcomeOf(exchanges, page, accepted, null) };
}
