/** What belongs to one POST: its redirects, and the preflight of each leg. A HAR lists them side by side, and names no ties. */
import { preflightCheck } from '../../simulator/cors/preflight-check.ts';
import { getHeader } from '../../simulator/cors/header-list.ts';
import { isCheckUrl, AUTHORING_URL, PUBLISHED_URL, resultIn } from './result.ts';
import { locationOf, type Endpoint } from './endpoint.ts';
import type { Entry } from './entry.ts';
import type { Har } from './har.ts';

export interface Leg {
  readonly entry: Entry;
  readonly preflight: Entry | null;
  /** The preflight's answer was still in the browser's cache: it was asked for an earlier request. */
  readonly cached: boolean;
}

export interface Chain {
  /** The POST as configured first, then what its redirects led to. */
  readonly legs: readonly [Leg, ...Leg[]];
  readonly origin: string;
  /** The HAR does not say the origin: it is taken to be the one that sends such a body. */
  readonly assumed: boolean;
}

const MOST_REDIRECTS = 20;
/** Clocks of two entries of one request, milliseconds. */
const APART = 1000;

/** One a POST, in order of time. */
export function chainsOf(har: Har, { posts }: Endpoint): Chain[] {
  const claimed = new Set<Entry>();
  const paths = posts.flatMap((post) => (claimed.has(post) ? [] : [redirectsOf(post, har.entries, claimed)]));
  const asked = pair(paths.flat().filter(({ viaWorker }) => !viaWorker), har.entries.filter(({ isPreflight }) => isPreflight));
  return paths.map(([first, ...rest]) => {
    const known = first.origin ?? asked.get(first)?.origin ?? first.refererOrigin ?? first.pageOrigin;
    const origin = known ?? (isCheckUrl(resultIn(first) ?? {}) ? AUTHORING_URL : PUBLISHED_URL);
    const legOf = (entry: Entry): Leg => {
      const own = asked.get(entry) ?? null;
      const kept = own === null && entry === first && !entry.viaWorker ? keptFor(entry, origin, har.entries) : null;
      return { entry, preflight: own ?? kept, cached: kept !== null };
    };
    return { legs: [legOf(first), ...rest.map(legOf)], origin, assumed: known === null };
  });
}

function redirectsOf(post: Entry, entries: readonly Entry[], claimed: Set<Entry>): [Entry, ...Entry[]] {
  const path: [Entry, ...Entry[]] = [post];
  claimed.add(post);
  for (let last = post; path.length <= MOST_REDIRECTS;) {
    const location = locationOf(last);
    const { at, ms } = last;
    const next = entries.find((entry) => entry.url === location && !entry.isPreflight && !claimed.has(entry) && entry.at >= at && entry.at <= at + ms + APART && (entry.method === 'GET' || entry.method === 'POST'));
    if (next === undefined) break;
    claimed.add(next);
    path.push(next);
    last = next;
  }
  return path;
}

/** The nearest in time first; each preflight belongs to one request. One that was refused belongs to none that was answered. */
function pair(requests: readonly Entry[], preflights: readonly Entry[]): Map<Entry, Entry> {
  const near = requests.flatMap((request) => preflights.filter((preflight) => fits(request, preflight)).map((preflight) => ({ request, preflight, apart: Math.abs(request.at - preflight.at) })));
  const pairs = new Map<Entry, Entry>();
  const taken = new Set<Entry>();
  for (const { request, preflight } of near.sort((a, b) => a.apart - b.apart)) {
    if (pairs.has(request) || taken.has(preflight)) continue;
    pairs.set(request, preflight);
    taken.add(preflight);
  }
  return pairs;
}

function fits(request: Entry, preflight: Entry): boolean {
  // A sandboxed page has the origin null, and a Referer all the same.
  const origin = request.origin ?? (preflight.origin === 'null' ? null : request.refererOrigin);
  if (request.url !== preflight.url || (origin !== null && preflight.origin !== null && origin !== preflight.origin)) return false;
  if (preflight.at < request.at - preflight.ms - APART || preflight.at > request.at + request.ms + APART) return false;
  const sent = request.status > 0 && request.error === null;
  return !sent || preflight.origin === null || preflightCheck(preflight.origin, preflight.status, preflight.responseHeaders) === null;
}

const DEFAULT_S = 5;
const CAP_S = 7200;

/** The latest good answer for this origin that a browser still held (Fetch standard, CORS-preflight cache). */
function keptFor({ url, at }: Entry, origin: string, entries: readonly Entry[]): Entry | null {
  return entries.findLast((entry) => {
    if (!entry.isPreflight || entry.url !== url || entry.origin !== origin || entry.at > at) return false;
    if (preflightCheck(origin, entry.status, entry.responseHeaders) !== null) return false;
    const age = getHeader(entry.responseHeaders, 'access-control-max-age');
    return at <= entry.at + entry.ms + Math.min(age !== null && /^\d+$/.test(age.trim()) ? Number(age) : DEFAULT_S, CAP_S) * 1000;
  }) ?? null;
}
