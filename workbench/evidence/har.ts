import type { Attempt, BodyRead, Delivery, Exchange, Header } from '../../generated/types.ts';
import { valuesOf } from '../../scenarios/look.ts';
import { finalOf, preflightOf } from '../../simulator/outcome.ts';
import type { Har, HarContent, HarEntry, HarPage, HarPair, HarRequest, HarResponse, HarTimings } from './har-format.ts';
import type { Recording } from './recording.ts';

export type { Har } from './har-format.ts';

/** Every exchange of every attempt as HAR 1.2, in the order of time, preflights as entries of their own. What is secret or personal is the caller's to take out first. */
export function harOf({ hookproof, engine, deliveries, startedAt }: Pick<Recording, 'hookproof' | 'engine' | 'deliveries' | 'startedAt'>): Har {
  const attempts = deliveries.flatMap((delivery) => delivery.attempts.map((attempt) => ({ delivery, attempt })));
  const begun = ({ sentAt }: Attempt): number => (Number.isNaN(Date.parse(sentAt)) ? Date.parse(startedAt) : Date.parse(sentAt));
  const entries = attempts.flatMap(({ delivery, attempt }, place) => attempt.exchanges.map((exchange) => {
    const at = begun(attempt) + exchange.timing.start;
    return { at, entry: entryOf(delivery, attempt, exchange, pageId(place), at) };
  }));
  return {
    log: {
      version: '1.2',
      creator: { name: 'hookproof', version: hookproof },
      browser: { name: engine.product, version: engine.version },
      pages: attempts.map(({ delivery, attempt }, place) => pageOf(delivery, attempt, pageId(place), begun(attempt))),
      entries: entries.sort((a, b) => a.at - b.at).map(({ entry }) => entry),
    },
  };
}

const pageId = (place: number): string => `page_${place + 1}`;
const iso = (ms: number): string => new Date(ms).toISOString();

const pageOf = ({ id, stimulus }: Delivery, { number, reason, delivered, accepted, outcome }: Attempt, page: string, at: number): HarPage => ({
  startedDateTime: iso(at),
  id: page,
  title: `${id}, attempt ${number}`,
  pageTimings: { onContentLoad: -1, onLoad: -1 },
  _delivery: id,
  _attempt: number,
  _sender: stimulus.sender,
  _origin: stimulus.origin.url,
  _stimulus: { name: stimulus.name, attempts: stimulus.attempts, timeoutMs: stimulus.timeoutMs, successStatus: stimulus.successStatus },
  _reason: reason,
  _delivered: delivered,
  _accepted: accepted,
  _outcome: outcome,
});

function entryOf(delivery: Delivery, attempt: Attempt, exchange: Exchange, pageref: string, at: number): HarEntry {
  const { requestId, role, hop, onWire, error, cors, blocked, tls, timing, response } = exchange;
  const isLast = exchange === finalOf(attempt.exchanges);
  const timings = timingsOf(attempt, exchange);
  const address = response?.remoteAddress?.replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
  const asked = attempt.exchanges.find((other) => other.role === 'request' && other.hop === hop);
  return {
    pageref,
    startedDateTime: iso(at),
    time: Math.max(timings.blocked, 0) + timings.send + timings.wait + timings.receive,
    request: requestOf(delivery, attempt, exchange),
    response: responseOf(exchange, isLast && attempt.page?.body.state === 'read' ? attempt.page.body : null),
    cache: {},
    timings,
    ...(address === undefined ? {} : { serverIPAddress: address }),
    _resourceType: role === 'preflight' ? 'preflight' : 'fetch',
    _requestId: requestId,
    _preflightOf: role === 'preflight' ? (asked?.requestId ?? null) : null,
    _delivery: delivery.id,
    _attempt: attempt.number,
    _hop: hop,
    _onWire: onWire,
    _error: error,
    _corsError: cors,
    _blockedReason: blocked,
    _tls: tls,
    _remoteAddress: response?.remoteAddress ?? null,
    _timing: timing,
    _page: isLast ? seenBy(attempt.page) : null,
  };
}

function seenBy(page: Attempt['page']): HarEntry['_page'] {
  if (page === null) return null;
  const { settled, status, url, redirected, error, contentType, accepted, because, headersMs, endMs } = page;
  return { settled, status, url, redirected, error, contentType, accepted, because, headersMs, endMs };
}

function requestOf({ stimulus }: Delivery, { body }: Attempt, { role, request, response }: Exchange): HarRequest {
  // A redirect that turned the POST into a GET dropped the body with it.
  const carries = role === 'request' && request.method === 'POST';
  return {
    method: request.method,
    url: request.url,
    httpVersion: response?.protocol ?? '',
    cookies: [],
    headers: request.headers.map(pair),
    queryString: queryOf(request.url),
    ...(carries ? { postData: { mimeType: stimulus.contentType, params: [], text: body } } : {}),
    headersSize: -1,
    bodySize: carries ? Buffer.byteLength(body) : 0,
  };
}

/** `read` is the body as the page's code read it, for where the engine's own record has none. */
function responseOf({ response, error }: Exchange, read: BodyRead | null): HarResponse {
  const failed = error === null ? {} : { _error: error };
  if (response === null) return { status: 0, statusText: '', httpVersion: '', cookies: [], headers: [], content: { size: 0, mimeType: 'x-unknown', _unobserved: 'no-answer' }, redirectURL: '', headersSize: -1, bodySize: -1, ...failed };
  const body = response.body.state === 'read' ? response.body : (read ?? response.body);
  const mimeType = valuesOf(response.headers, 'content-type')[0] ?? 'x-unknown';
  const content: HarContent = body.state === 'read' ? { size: body.bytes, mimeType, text: body.text, _complete: body.complete } : { size: 0, mimeType, _unobserved: body.why };
  return {
    status: response.status,
    statusText: response.statusText,
    httpVersion: response.protocol ?? '',
    cookies: [],
    headers: response.headers.map(pair),
    content,
    redirectURL: valuesOf(response.headers, 'location')[0] ?? '',
    headersSize: -1,
    bodySize: body.state === 'read' ? body.bytes : -1,
    ...failed,
  };
}

const pair = ([name, value]: Header): HarPair => ({ name, value });

const queryOf = (url: string): HarPair[] => (URL.canParse(url) ? [...new URL(url).searchParams].map(([name, value]) => ({ name, value })) : []);

/** A request waits, blocked, until its preflight is answered; for one that nothing ended, as long as the page waited. */
function timingsOf({ exchanges, page }: Attempt, { role, hop, timing }: Exchange): HarTimings {
  const preflight = role === 'request' ? preflightOf(exchanges, hop) : undefined;
  const end = timing.end ?? timing.headers ?? Math.max(page?.endMs ?? timing.start, timing.start);
  const asked = Math.min(preflight?.timing.end ?? timing.start, end);
  const headers = timing.headers ?? end;
  const span = (from: number, to: number): number => Math.max(to - from, 0);
  return { blocked: asked > timing.start ? asked - timing.start : -1, dns: -1, connect: -1, send: 0, wait: span(Math.max(asked, timing.start), headers), receive: span(headers, end), ssl: -1 };
}
