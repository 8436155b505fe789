/** What a browser does with a cross-origin JSON POST: preflight, request, redirects, CORS checks (Fetch standard, HTTP fetch and HTTP-redirect fetch). */
import type { Cors, Exchange, Header, Stimulus } from '../../../generated/types.ts';
import { corsCheck } from '../../cors/cors-check.ts';
import { preflightCheck } from '../../cors/preflight-check.ts';
import { KEPT, READ } from '../../player/order.ts';
import type { Reading } from '../wire/body.ts';
import { exchangeByWire, type WireResult } from '../wire/exchange.ts';
import { beyondUs } from './beyond.ts';
import { acceptLanguage, browserHeaders } from './headers.ts';
import { follow } from './redirect.ts';
import { refusedHead } from './refused-head.ts';

export interface Fetched {
  readonly exchanges: Exchange[];
  /** The readable answer's body; null where the fetch failed. */
  readonly body: Reading | null;
  readonly redirected: boolean;
  readonly timedOut: boolean;
  readonly headersMs: number | null;
  readonly endMs: number;
}

const MAX_REDIRECTS = 20;
/** How long the course's unread body is looked at; it decides nothing. */
const LOOK_MS = 300;

export async function fetchLikeABrowser(stimulus: Stimulus, body: string): Promise<Fetched> {
  const zero = performance.now();
  const exchanges: Exchange[] = [];
  const deadline = zero + stimulus.timeoutMs;
  const left = () => Math.max(1, deadline - performance.now());
  const reads = stimulus.sender === 'course' ? { cap: KEPT, bodyMs: () => LOOK_MS } : { cap: READ, bodyMs: left };
  const failed = (timedOut = false): Fetched => ({ exchanges, body: null, redirected: false, timedOut, headersMs: null, endMs: performance.now() - zero });

  let url = new URL(stimulus.target);
  let method = 'POST';
  let origin = stimulus.origin.url;
  let tainted = false;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    const crossOrigin = tainted || url.origin !== stimulus.origin.url;
    const ask = (role: Exchange['role'], as: string, headers: readonly Header[], payload: string | null): Promise<WireResult> =>
      exchangeByWire({ requestId: `${role}-${hop}`, role, hop, method: as, url: withoutHash(url), headers, body: payload }, { timeoutMs: left(), cap: reads.cap, bodyMs: reads.bodyMs() }, zero);
    const note = (result: WireResult, cors: Cors | null) => {
      const exchange = { ...result.exchange, cors, error: result.exchange.error ?? (cors === null ? null : 'net::ERR_FAILED') };
      exchanges.push(exchange);
      return exchange;
    };
    const stop = (how: Partial<Exchange>) => {
      exchanges.push(unsent(hop, method, url, how));
      return failed();
    };

    const barred = beyondUs(url, stimulus.origin.url);
    if (barred !== null) return stop(barred);

    if (crossOrigin && method === 'POST') {
      const preflight = await ask('preflight', 'OPTIONS', browserHeaders({ preflight: true, origin, url, page: stimulus.origin.url }), null);
      const response = preflight.exchange.response;
      const noted = note(preflight, null);
      if (response !== null) drop(noted, refusedHead(response));
      if (noted.response === null || response === null) {
        stop({ error: noted.error ?? 'net::ERR_ABORTED' });
        return failed(preflight.timedOut);
      }
      const elsewhere = privateAnswer(response.remoteAddress, url);
      if (elsewhere !== null) return stop(elsewhere);
      const refused = preflightCheck(origin, response.status, response.headers);
      if (refused !== null) return stop({ error: 'net::ERR_FAILED', cors: refused });
    }

    const withBody = method === 'POST';
    const headers: Header[] = [
      ...browserHeaders({ preflight: false, origin: withBody || crossOrigin ? origin : null, url, page: stimulus.origin.url }),
      ...acceptLanguage,
      ...(withBody ? [['Content-Type', stimulus.contentType] as Header] : []),
    ];
    const result = await ask('request', method, headers, withBody ? body : null);
    const { response } = result.exchange;
    if (response === null) {
      note(result, null);
      return failed(result.timedOut);
    }
    const dropped = refusedHead(response);
    if (dropped !== null) {
      drop(note(result, null), dropped);
      return failed();
    }
    const elsewhere = privateAnswer(response.remoteAddress, url);
    const refused = elsewhere === null && crossOrigin ? corsCheck(origin, response.headers) : null;
    const exchange = note(result, refused);
    if (elsewhere !== null) { exchange.error = elsewhere.error; return failed(); }
    if (refused !== null) return failed();

    const next = follow(url, method, stimulus.origin.url, response);
    if (next === null) return { exchanges, body: result.body, redirected: hop > 0, timedOut: false, headersMs: exchange.timing.headers, endMs: performance.now() - zero };
    response.body = { state: 'unobserved', why: 'redirect' };
    if (hop === MAX_REDIRECTS) { exchange.error = 'net::ERR_TOO_MANY_REDIRECTS'; return failed(); }
    if (next.refused !== null) {
      const { error, cors, where } = next.refused;
      if (where === 'next') exchanges.push(...unsentNext(hop + 1, next.method, next.url, error));
      else Object.assign(exchange, { error, cors });
      if (where === 'unseen') exchange.response = null;
      return failed();
    }
    // A second change of host taints the origin: the page's own is told to nobody else.
    if (next.url.origin !== url.origin && stimulus.origin.url !== url.origin) { tainted = true; origin = 'null'; }
    ({ url, method } = next);
  }
  return failed();
}

/** The browser lets go of the whole answer. */
function drop(exchange: Exchange, error: string | null): void {
  if (error !== null) Object.assign(exchange, { error, response: null });
}

/** A leg that is refused before it is sent; where it would need a preflight, that is what is refused. */
function unsentNext(hop: number, method: string, url: URL, error: string): Exchange[] {
  const request = unsent(hop, method, url, { error });
  if (method !== 'POST' || error === 'net::ERR_ABORTED') return [request];
  return [{ ...unsent(hop, 'OPTIONS', url, { error }), role: 'preflight', requestId: `preflight-${hop}` }, request];
}

const withoutHash = (url: URL) => url.href.slice(0, url.href.length - url.hash.length);

function unsent(hop: number, method: string, url: URL, how: Partial<Exchange>): Exchange {
  return { requestId: `request-${hop}`, role: 'request', hop, request: { method, url: withoutHash(url), headers: [] }, onWire: false, response: null, error: null, blocked: null, cors: null, tls: null, timing: { start: 0, headers: null, end: null }, ...how };
}

/** A name that leads to a private address, or to this machine, is a matter of the browser's local network check. */
function privateAnswer(remote: string | null, url: URL): Pick<Exchange, 'error'> | null {
  const address = remote?.replace(/:\d*$/, '') ?? '';
  return beyondUs(url, '', address);
}
