/** What Chrome's own tools would export of these pages: the same events of the browser, put down as its exporter does. */
import { expect } from '@playwright/test';
import type { BrowserContext, CDPSession } from 'playwright-core';

interface Pair { readonly name: string; readonly value: string }
interface Request {
  readonly id: string;
  readonly type: string;
  readonly method: string;
  readonly url: string;
  readonly postData: string | undefined;
  readonly issued: number;
  readonly wall: number;
  headers: Pair[];
  status: number;
  statusText: string;
  answer: Pair[];
  wait: number | null;
  sent: number | null;
  ended: number | null;
  error: string | null;
  text: string | undefined;
}

const pairs = (headers: Readonly<Record<string, string>>): Pair[] => Object.entries(headers).flatMap(([name, value]) => value.split('\n').map((one) => ({ name, value: one })));

export interface ChromeRecorder { har(): Promise<string> }

/** Records from now on, preflights too. */
export async function recordAsChrome(context: BrowserContext): Promise<ChromeRecorder> {
  const requests: Request[] = [];
  const bodies: Promise<unknown>[] = [];
  const sessions = await Promise.all(context.pages().map((page) => context.newCDPSession(page)));
  await Promise.all(sessions.map((session) => listen(session, requests, bodies)));
  return {
    async har() {
      await expect.poll(() => requests.filter(({ type, ended }) => type !== 'Preflight' && ended === null)).toEqual([]);
      // What the browser has told by now comes before its next answer.
      await Promise.all(sessions.map((session) => session.send('Runtime.evaluate', { expression: '0' })));
      await Promise.all(bodies);
      return JSON.stringify({ log: { version: '1.2', creator: { name: 'WebInspector', version: '537.36' }, pages: [], entries: requests.map(entryOf) } });
    },
  };
}

async function listen(session: CDPSession, all: Request[], bodies: Promise<unknown>[]): Promise<void> {
  // Each leg of a redirect is an entry of its own; the raw heads come in order.
  const of = (id: string) => all.filter((request) => request.id === id);
  const counts = new Map<string, number>();
  const next = (id: string, kind: string) => {
    const place = counts.get(kind + id) ?? 0;
    counts.set(kind + id, place + 1);
    return place;
  };
  const early = new Map<string, (() => void)[]>();
  const later = (id: string, apply: () => void) => { if (of(id).length > 0) apply(); else early.set(id, [...(early.get(id) ?? []), apply]); };

  session.on('Network.requestWillBeSent', ({ requestId, request, type, timestamp, wallTime, redirectResponse }) => {
    const before = of(requestId).at(-1);
    if (before !== undefined && redirectResponse !== undefined) {
      Object.assign(before, { status: redirectResponse.status, statusText: redirectResponse.statusText, wait: redirectResponse.timing?.receiveHeadersEnd ?? null, ended: timestamp });
      if (before.answer.length === 0) before.answer = pairs(redirectResponse.headers);
    }
    all.push({ id: requestId, type: type ?? 'Other', method: request.method, url: request.url, postData: request.postData, issued: timestamp, wall: wallTime, headers: pairs(request.headers), status: 0, statusText: '', answer: [], wait: null, sent: null, ended: null, error: null, text: undefined });
    for (const apply of early.get(requestId) ?? []) apply();
    early.delete(requestId);
  });
  session.on('Network.requestWillBeSentExtraInfo', ({ requestId, headers }) => { later(requestId, () => { const leg = of(requestId)[next(requestId, 'sent')]; if (leg !== undefined) leg.headers = pairs(headers); }); });
  session.on('Network.responseReceivedExtraInfo', ({ requestId, headers, statusCode }) => { later(requestId, () => { const leg = of(requestId)[next(requestId, 'received')]; if (leg !== undefined) Object.assign(leg, { answer: pairs(headers), status: statusCode }); }); });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const leg = of(requestId).at(-1);
    if (leg === undefined) return;
    Object.assign(leg, { status: response.status, statusText: response.statusText, wait: response.timing?.receiveHeadersEnd ?? null, sent: response.timing?.requestTime ?? null });
    if (leg.answer.length === 0) leg.answer = pairs(response.headers);
  });
  session.on('Network.loadingFinished', ({ requestId, timestamp }) => {
    const leg = of(requestId).at(-1);
    if (leg === undefined) return;
    leg.ended = timestamp;
    bodies.push(session.send('Network.getResponseBody', { requestId }).then(({ body, base64Encoded }) => { leg.text = base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body; }, () => undefined));
  });
  session.on('Network.loadingFailed', ({ requestId, timestamp, errorText }) => { Object.assign(of(requestId).at(-1) ?? {}, { ended: timestamp, error: errorText }); });
  await session.send('Network.enable');
}

/** Where the browser hides an answer, its tools have no times but the whole. */
function entryOf({ type, method, url, postData, issued, wall, headers, status, statusText, answer, wait, sent, ended, error, text }: Request): object {
  const ms = ((ended ?? issued) - issued) * 1000;
  const blocked = sent === null ? ms : Math.max((sent - issued) * 1000, 0);
  const location = answer.find(({ name }) => name.toLowerCase() === 'location')?.value ?? '';
  return {
    _initiator: { type: type === 'Preflight' ? 'preflight' : 'script' },
    _priority: 'High',
    _resourceType: type.toLowerCase(),
    cache: {},
    request: { method, url, httpVersion: '', headers, queryString: [], cookies: [], headersSize: -1, bodySize: postData?.length ?? 0, ...(postData === undefined ? {} : { postData: { mimeType: 'application/json', text: postData } }) },
    response: { status, statusText, httpVersion: '', headers: answer, cookies: [], content: { size: text?.length ?? 0, mimeType: 'x-unknown', ...(text === undefined ? {} : { text }) }, redirectURL: location, headersSize: -1, bodySize: -1, _transferSize: 0, _error: error },
    serverIPAddress: '127.0.0.1',
    startedDateTime: new Date(wall * 1000).toISOString(),
    time: ms,
    timings: { blocked, dns: -1, ssl: -1, connect: -1, send: 0, wait: sent === null ? 0 : (wait ?? 0), receive: 0 },
  };
}
