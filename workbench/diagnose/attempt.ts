/** A chain of entries to an attempt: what crossed the wire, and why the page could not read an answer, as far as the record shows it. */
import type { Attempt, Cors, Exchange, PageView, Reason, Stimulus } from '../../generated/types.ts';
import { corsCheck } from '../../simulator/cors/cors-check.ts';
import { preflightCheck } from '../../simulator/cors/preflight-check.ts';
import { sumUp } from '../../simulator/outcome.ts';
import { failed } from '../../simulator/player/view.ts';
import type { Chain } from './chain.ts';
import { locationOf } from './endpoint.ts';
import type { Entry } from './entry.ts';
import { exchangesOf } from './exchange.ts';
import { pageOf } from './page.ts';

/** How the last leg of a chain ended. */
type End =
  | { readonly how: 'read'; readonly broken: boolean }
  | { readonly how: 'refused'; readonly cors: Cors }
  | { readonly how: 'error'; readonly code: string }
  | { readonly how: 'silence' }
  /** The record does not say why; `code` is what little it says. */
  | { readonly how: 'unexplained'; readonly code: string | null };

/** No network is in its answer, so nothing of the endpoint can be. */
const WORKER = 'service-worker';
const WORKER_ANSWERED = 'a service worker of the page answered in place of the network';
/** Said of every failure that a page may know no more of. */
const GENERIC = new Set(['net::ERR_FAILED', 'net::ERR_ABORTED']);
/** The learner's own browser or network said no: nothing of the endpoint shows. */
const OWN_SIDE = new Set(['net::ERR_BLOCKED_BY_CLIENT', 'net::ERR_BLOCKED_BY_ADMINISTRATOR', 'net::ERR_BLOCKED_BY_CSP']);

export function attemptOf(chain: Chain, stimulus: Stimulus, number: number): Attempt {
  const { entry } = chain.legs[0];
  const end = endOf(chain, stimulus.timeoutMs);
  const exchanges = exchangesOf(chain, end.how === 'refused' ? end.cors : null);
  const base = { number, sentAt: new Date(entry.at).toISOString(), body: entry.body ?? '', exchanges };
  if (end.how === 'unexplained') return { ...base, page: null, reason: unexplained(end.code, chain), delivered: null, accepted: null, outcome: 'unknown' };
  const page = viewed(end, stimulus, exchanges, chain);
  return { ...base, page, ...sumUp(exchanges, page) };
}

const unexplained = (code: string | null, { legs }: Chain): Reason => ({ code: code !== null && !GENERIC.has(code) ? code : 'unexplained', parameter: code === WORKER ? WORKER_ANSWERED : code, leg: legs[0].preflight !== null && legs[0].preflight.status === 0 ? 'preflight' : 'request' });

function viewed(end: Exclude<End, { how: 'unexplained' }>, stimulus: Stimulus, exchanges: Exchange[], { legs }: Chain): PageView {
  const last = legs.at(-1)?.entry ?? legs[0].entry;
  if (end.how !== 'read') return failed('TypeError: Failed to fetch', end.how === 'silence', last.ms);
  const page = pageOf(stimulus, exchanges, last.content, end.broken);
  const response = exchanges.at(-1)?.response;
  if (response != null) response.body = page.body;
  return page;
}

/** Leg by leg, in the browser's own order: preflight, answer, CORS check, redirect. */
function endOf({ legs, origin }: Chain, timeoutMs: number): End {
  if (legs.some(({ entry }) => entry.viaWorker)) return { how: 'unexplained', code: WORKER };
  let asking = origin;
  for (const [place, { entry, preflight }] of legs.entries()) {
    const own = new URL(entry.url).origin;
    const before = legs[place - 1]?.entry.url;
    // A second change of host taints the origin (Fetch standard, HTTP-redirect fetch).
    if (before !== undefined && new URL(before).origin !== own && new URL(before).origin !== asking) asking = 'null';
    const crosses = own !== asking;
    // What a redirect turned into a GET needs no leave for a body.
    if (preflight !== null && crosses && entry.method === 'POST') {
      const end = endOfPreflight(preflight, asking, timeoutMs);
      if (end !== null) return end;
    }
    const end = endOfLeg(entry, crosses ? asking : null, timeoutMs, legs[place + 1] !== undefined);
    if (end !== null) return end;
  }
  return { how: 'unexplained', code: null };
}

/** null where it lets the request pass. */
function endOfPreflight({ status, responseHeaders, error, ms, blockedMs }: Entry, origin: string, timeoutMs: number): End | null {
  if (status > 0) {
    const cors = preflightCheck(origin, status, responseHeaders);
    return cors === null ? null : { how: 'refused', cors };
  }
  if (error !== null && !GENERIC.has(error)) return OWN_SIDE.has(error) ? { how: 'unexplained', code: error } : { how: 'error', code: error };
  return ms - blockedMs >= timeoutMs ? { how: 'silence' } : { how: 'unexplained', code: error };
}

/** null where it redirects to the next leg. `asking` is the Origin of a request across origins. */
function endOfLeg(entry: Entry, asking: string | null, timeoutMs: number, goesOn: boolean): End | null {
  const { status, responseHeaders, error, ms, blockedMs, isRaw, tellsErrors } = entry;
  const specific = error !== null && !GENERIC.has(error);
  if (error !== null && OWN_SIDE.has(error)) return { how: 'unexplained', code: error };
  if (status === 0) {
    if (specific) return { how: 'error', code: error };
    return isRaw && error !== 'net::ERR_FAILED' && ms - blockedMs >= timeoutMs ? { how: 'silence' } : { how: 'unexplained', code: error };
  }
  if (asking !== null && responseHeaders.length === 0 && !tellsErrors) return { how: 'unexplained', code: null };
  const cors = asking === null ? null : corsCheck(asking, responseHeaders);
  // Where the browser says of itself that it did not fail, it did not: something between may have changed the headers.
  if (cors !== null && (!tellsErrors || error !== null)) return { how: 'refused', cors };
  if (goesOn) return null;
  if (error === 'net::ERR_FAILED') return { how: 'unexplained', code: error };
  if (locationOf(entry) !== null) return specific ? { how: 'error', code: error } : { how: 'unexplained', code: error };
  return { how: 'read', broken: specific };
}
