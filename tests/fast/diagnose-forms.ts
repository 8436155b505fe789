/** Deliveries as the tools of three kinds of browser would export them: only what each of them writes down. */
import type { Attempt, Delivery, Exchange } from '../../generated/types.ts';

export type Form = 'chrome' | 'firefox' | 'playwright';

export function harText(form: Form, deliveries: readonly Delivery[]): string {
  const entries = deliveries.flatMap((delivery) => delivery.attempts.flatMap((attempt, place) => attempt.exchanges.flatMap((exchange) => entryOf(form, delivery, attempt, exchange, place))));
  return JSON.stringify({ log: { version: '1.2', creator: CREATORS[form], ...(form === 'chrome' ? {} : { browser: { name: form === 'firefox' ? 'Firefox' : 'chromium', version: '143.0' } }), pages: [], entries } });
}

const CREATORS = { chrome: { name: 'WebInspector', version: '537.36' }, firefox: { name: 'Firefox', version: '140.5.0' }, playwright: { name: 'Playwright', version: '1.65.0' } };

function entryOf(form: Form, { stimulus }: Delivery, attempt: Attempt, exchange: Exchange, place: number): object[] {
  const { role, request, response, error, cors, timing, onWire } = exchange;
  if (form === 'playwright' && role === 'preflight') return [];
  const isLast = role === 'request' && exchange === attempt.exchanges.filter((one) => one.role === 'request').at(-1);
  const hidden = cors !== null || (error !== null && response === null);
  const end = timing.end ?? timing.headers ?? timing.start;
  const body = isLast && !hidden && attempt.page?.body.state === 'read' ? attempt.page.body.text : null;
  const failed = cors === null ? error : 'net::ERR_FAILED';
  // Of a request that CORS refused, Playwright records no answer; Chrome's tools record its head.
  const answer = response === null || (form === 'playwright' && hidden) ? null : response;
  const from = stimulus.origin.url;
  const raw = onWire ? request.headers.map(([name, value]) => ({ name, value })) : [{ name: 'Content-Type', value: stimulus.contentType }, { name: 'Referer', value: `${from}/` }];
  return [{
    startedDateTime: new Date(Date.parse(attempt.sentAt) + place + timing.start).toISOString(),
    time: end - timing.start,
    ...(form === 'chrome' ? { _resourceType: role === 'preflight' ? 'preflight' : 'fetch', _priority: 'High', _initiator: { type: role === 'preflight' ? 'preflight' : 'script' } } : {}),
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      headers: [...(onWire ? [{ name: 'Host', value: new URL(request.url).host }] : []), ...raw],
      cookies: [],
      queryString: [],
      headersSize: -1,
      bodySize: 0,
      // Firefox has no body of a POST that it did not send.
      ...(role === 'request' && request.method === 'POST' && (onWire || form !== 'firefox') ? { postData: { mimeType: stimulus.contentType, text: attempt.body } } : {}),
    },
    response: {
      status: answer?.status ?? (form === 'playwright' ? -1 : 0),
      statusText: answer?.statusText ?? '',
      httpVersion: 'HTTP/1.1',
      headers: (answer?.headers ?? []).map(([name, value]) => ({ name, value })),
      cookies: [],
      content: { size: body === null ? 0 : Buffer.byteLength(body), mimeType: 'x-unknown', ...(body === null ? {} : { text: body }) },
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      ...(form === 'chrome' ? { _error: failed, _transferSize: 0 } : {}),
      ...(form === 'playwright' && failed !== null ? { _failureText: failed } : {}),
    },
    cache: {},
    timings: { blocked: -1, dns: -1, connect: -1, ssl: -1, send: 0, wait: timing.headers === null ? 0 : Math.max(timing.headers - timing.start, 0.1), receive: Math.max(end - (timing.headers ?? end), 0) },
  }];
}
