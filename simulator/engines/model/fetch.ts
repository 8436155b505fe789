/** What a browser does with a cross-origin JSON POST: preflight, request, redirects, CORS checks (Fetch standard, HTTP fetch and HTTP-redirect fetch). */
import type { Exchange, Header, Response, Stimulus } from '../../../generated/types.ts';
import { BAD_PORTS } from '../../bad-ports.ts';
import { corsCheck } from '../../cors/cors-check.ts';
import { locationOf } from '../../cors/location.ts';
import { preflightCheck } from '../../cors/preflight-check.ts';
import { KEPT, READ } from '../../player/order.ts';
import type { Reading } from '../wire/body.ts';
import { exchangeByWire, unsent, type WireRequest, type WireResult } from '../wire/exchange.ts';
import { barredBefore, barredBehind } from './beyond.ts';
import { brands, browserHeaders } from './headers.ts';
import { follow } from './redirect.ts';
import { refusedByStack, staysOpen } from './stack.ts';

export interface Fetched {
  readonly exchanges: Exchange[];
  /** null where the fetch failed, 'late' where nobody answered in time. */
  readonly answer: Readable | null | 'late';
  readonly endMs: number;
}

/** An answer that the page may read. */
export interface Readable {
  readonly url: string;
  readonly response: Response;
  readonly body: Reading;
  readonly redirected: boolean;
  readonly headersMs: number | null;
}

const MAX_REDIRECTS = 20;
/** How long the course's unread body is looked at; it decides nothing. */
const LOOK_MS = 300;
/** No one can read a body of these, whatever was sent (Fetch standard, null body status). */
const NULL_BODY = new Set([204, 205, 304]);
/** Nothing handles these schemes, so the network stack stops before the redirect's own checks. */
const UNSAFE = new Set(['file:', 'data:', 'about:', 'blob:', 'filesystem:', 'chrome:', 'devtools:']);

export async function fetchLikeABrowser(stimulus: Stimulus, body: string): Promise<Fetched> {
  const zero = performance.now();
  const deadline = zero + stimulus.timeoutMs;
  const left = () => Math.max(1, deadline - performance.now());
  const target = new URL(stimulus.target);
  const page = stimulus.origin.url;
  const exchanges: Exchange[] = [];
  const ended = (answer: Fetched['answer']): Fetched => ({ exchanges, answer, endMs: performance.now() - zero });

  /** One request, seen as the page's loader sees it: what the network stack refuses never becomes an answer. */
  const ask = async (request: WireRequest): Promise<WireResult> => {
    const url = new URL(request.url);
    if (url.port !== '' && BAD_PORTS.has(Number(url.port))) return note({ exchange: unsent(request, { error: 'net::ERR_UNSAFE_PORT' }), body: null, timedOut: false });
    const reads = (status: number, headers: readonly Header[]) => {
      if (request.role === 'preflight' || NULL_BODY.has(status) || locationOf(status, headers) !== null) return null;
      return stimulus.sender === 'course' ? { cap: KEPT, ms: LOOK_MS } : { cap: READ, ms: left() };
    };
    const result = await exchangeByWire(request, { timeoutMs: left(), reads }, zero);
    const { response } = result.exchange;
    const error = response === null ? null : (barredBehind(url, response.remoteAddress) ?? refusedByStack(url, response));
    return note(error === null ? result : { ...result, exchange: { ...result.exchange, response: null, error } });
  };
  const note = (result: WireResult): WireResult => {
    exchanges.push(result.exchange);
    return result;
  };

  let url = target;
  let method = 'POST';
  let origin = page;
  let tainted = false;
  for (let hop = 0; ; hop += 1) {
    const requestOf = (role: Exchange['role'], as: string, headers: readonly Header[], payload: string | null): WireRequest =>
      ({ requestId: `${role}-${hop}`, role, hop, method: as, url: withoutHash(url), headers, body: payload });
    const stop = (how: Partial<Exchange>): Fetched => {
      exchanges.push(unsent(requestOf('request', method, [], null), how));
      return ended(null);
    };
    const barred = barredBefore(url, page, target);
    if (barred !== null) return stop(barred);

    let reused = false;
    const crossOrigin = tainted || url.origin !== page;
    if (crossOrigin && method === 'POST') {
      const { exchange: { response, error }, timedOut } = await ask(requestOf('preflight', 'OPTIONS', browserHeaders({ preflight: true, origin, url, page }), null));
      if (response === null) return timedOut ? ended('late') : stop({ error });
      const refused = preflightCheck(origin, response.status, response.headers);
      if (refused !== null) return stop({ error: 'net::ERR_FAILED', cors: refused });
      reused = staysOpen(response);
    }

    const keeps = method === 'POST';
    const headers: Header[] = [
      ...browserHeaders({ preflight: false, origin: keeps || crossOrigin ? origin : null, url, page }),
      ...brands,
      ...(keeps ? [['Content-Type', stimulus.contentType] satisfies Header] : []),
    ];
    const sent = requestOf('request', method, headers, keeps ? body : null);
    let result = await ask(sent);
    // On a re-used connection that breaks, a browser sends the POST again by itself, once.
    if (reused && BROKE.has(result.exchange.error ?? '')) {
      exchanges.pop();
      result = await ask(sent);
    }
    const { exchange, body: reading, timedOut } = result;
    const { response } = exchange;
    if (response === null || reading === null) return ended(timedOut ? 'late' : null);
    const fail = (how: Partial<Exchange>): Fetched => {
      Object.assign(exchange, how);
      return ended(null);
    };

    const next = follow(url, method, response);
    if (next !== null) {
      response.body = { state: 'unobserved', why: 'redirect' };
      if (UNSAFE.has(next.url.protocol)) return fail({ error: 'net::ERR_UNSAFE_REDIRECT' });
      if (hop === MAX_REDIRECTS) return fail({ error: 'net::ERR_TOO_MANY_REDIRECTS' });
    }
    const refused = crossOrigin ? corsCheck(origin, response.headers) : null;
    if (refused !== null) return fail({ error: 'net::ERR_FAILED', cors: refused });
    if (next === null) {
      const unreadable = stimulus.sender === 'check-url' ? unreadableBody(reading, response.headers) : null;
      if (unreadable !== null) return fail({ error: unreadable });
      return ended({ url: exchange.request.url, response, body: reading, redirected: hop > 0, headersMs: exchange.timing.headers });
    }
    if (next.url.username !== '' || next.url.password !== '') return fail({ error: 'net::ERR_FAILED', cors: { code: 'RedirectContainsCredentials', parameter: null } });
    // A second change of host taints the origin: the page's own is told to nobody else.
    if (next.url.origin !== url.origin && page !== url.origin) { tainted = true; origin = 'null'; }
    ({ url, method } = next);
  }
}

const BROKE = new Set(['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE']);

const withoutHash = (url: URL) => url.href.slice(0, url.href.length - url.hash.length);

/** Bodies that a browser reads and our client does not. */
function unreadableBody(reading: Reading, headers: readonly Header[]): string | null {
  if (reading.end === 'garbled') return 'unpredictable:a body that is not framed as HTTP says';
  if (headers.some(([name, value]) => name.toLowerCase() === 'content-encoding' && /zstd/i.test(value))) return 'unpredictable:a body compressed with zstd';
  return null;
}
