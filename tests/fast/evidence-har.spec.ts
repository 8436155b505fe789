import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { harOf } from '../../workbench/evidence/har.ts';
import type { Har } from '../../workbench/evidence/har.ts';
import type { HarEntry } from '../../workbench/evidence/har-format.ts';
import { REPORTS, reportOf } from '../support/reports.ts';

const harOfDeliveries = (deliveries: readonly Delivery[]): Har => harOf({ ...reportOf('conforms'), deliveries });
const isDate = (text: unknown): boolean => typeof text === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text);

/** What HAR 1.2 demands of an entry; each of the fields that begin a chain is read without a guard by Chrome's importer, which refuses a file whose dates or numbers are none. */
function complaints(entry: HarEntry): string[] {
  const { request, response, timings } = entry;
  const numbers = { time: entry.time, requestHeaders: request.headersSize, requestBody: request.bodySize, status: response.status, responseHeaders: response.headersSize, responseBody: response.bodySize, size: response.content.size, ...timings };
  const strings = { method: request.method, url: request.url, requestVersion: request.httpVersion, statusText: response.statusText, responseVersion: response.httpVersion, mimeType: response.content.mimeType, redirectURL: response.redirectURL };
  const lists = { requestCookies: request.cookies, requestHeaders: request.headers, queryString: request.queryString, responseCookies: response.cookies, responseHeaders: response.headers };
  return [
    ...(isDate(entry.startedDateTime) ? [] : ['startedDateTime']),
    ...Object.entries(numbers).filter(([, value]) => !Number.isFinite(value)).map(([name]) => name),
    ...Object.entries(strings).filter(([, value]) => typeof value !== 'string').map(([name]) => name),
    ...Object.entries(lists).filter(([, value]) => !Array.isArray(value)).map(([name]) => name),
    ...(['send', 'wait', 'receive'] as const).filter((name) => timings[name] < 0),
    ...(Object.keys(entry.cache).length === 0 ? [] : ['cache']),
    // It reads _initiator as an object wherever typeof says so, null too.
    ...('_initiator' in entry ? ['_initiator'] : []),
    ...(entry.time === Math.max(timings.blocked, 0) + timings.send + timings.wait + timings.receive ? [] : ['time is no sum']),
  ];
}

for (const name of REPORTS) {
  test(`${name}: the HAR has an entry for each exchange, in the order of time, and all that HAR 1.2 and Chrome's importer need`, () => {
    const { deliveries } = reportOf(name);
    const { log } = JSON.parse(JSON.stringify(harOfDeliveries(deliveries))) as Har;
    expect(log.version).toBe('1.2');
    expect(log.creator).toEqual({ name: 'hookproof', version: '0.1.0' });
    expect(log.browser).toEqual({ name: 'Chromium', version: '156.0.8078.79' });
    expect(log.entries).toHaveLength(deliveries.flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges)).length);
    expect(log.entries.flatMap(complaints)).toEqual([]);
    expect(log.entries.map(({ startedDateTime }) => startedDateTime)).toEqual(log.entries.map(({ startedDateTime }) => startedDateTime).sort());
    expect(log.pages).toHaveLength(deliveries.flatMap(({ attempts }) => attempts).length);
    for (const page of log.pages) expect(isDate(page.startedDateTime) && page.pageTimings.onLoad === -1).toBe(true);
    for (const { pageref } of log.entries) expect(log.pages.map(({ id }) => id)).toContain(pageref);
  });
}

test('a refused preflight has its answer, and the POST that was never sent status 0 and the browser\'s reason', () => {
  const { log } = harOfDeliveries(reportOf('options-404').deliveries.slice(0, 1));
  const [preflight, post] = [log.entries.find((entry) => entry._resourceType === 'preflight'), log.entries.find((entry) => entry._resourceType === 'fetch')];
  expect(preflight).toMatchObject({ request: { method: 'OPTIONS', bodySize: 0 }, response: { status: 404, content: { _unobserved: 'preflight' } }, _preflightOf: post?._requestId, _onWire: true, _page: null, _attempt: 1, _hop: 0, _delivery: 'plain@published', serverIPAddress: '127.0.0.1' });
  expect(preflight?.request.postData).toBeUndefined();
  expect(post).toMatchObject({ request: { method: 'POST' }, response: { status: 0, _error: 'net::ERR_FAILED' }, _error: 'net::ERR_FAILED', _corsError: { code: 'PreflightMissingAllowOriginHeader', parameter: null }, _onWire: false, _preflightOf: null, _page: { settled: 'error', error: 'TypeError: Failed to fetch', accepted: false, because: 'no-readable-answer' } });
  expect(JSON.parse(post?.request.postData?.text ?? '')).toMatchObject({ score: 100, status: 'passed' });
  expect(log.pages[0]).toMatchObject({ title: 'plain@published, attempt 1', _origin: 'https://elearning.easygenerator.com', _sender: 'course', _stimulus: { name: 'plain', attempts: 2, timeoutMs: 10_000, successStatus: [200] }, _outcome: 'not-delivered', _accepted: false });
});

test('an answered POST has its body as read, and waits for its preflight', () => {
  const [delivery] = structuredClone(reportOf('answers-204').deliveries);
  const exchange = delivery?.attempts[0]?.exchanges[1];
  if (delivery === undefined || exchange?.response == null) throw new Error('Failed to read the fixture: no POST. Make it anew.');
  exchange.response.headers = [['Content-Type', 'text/plain; charset=utf-8']];
  exchange.response.body = { state: 'read', text: 'grün', bytes: 5, complete: false };
  const post = harOfDeliveries([delivery]).log.entries.find((entry) => entry._resourceType === 'fetch');
  expect(post?.response.content).toEqual({ size: 5, mimeType: 'text/plain; charset=utf-8', text: 'grün', _complete: false });
  expect(post?.timings.blocked).toBe(delivery.attempts[0]?.exchanges[0]?.timing.end);
  expect(post?._timing).toEqual(exchange.timing);
});

test('a redirect that turns the POST into a GET drops its body, and says where it leads', () => {
  const [delivery] = structuredClone(reportOf('answers-204').deliveries);
  const attempt = delivery?.attempts[0];
  const post = attempt?.exchanges[1];
  if (delivery === undefined || attempt === undefined || post?.response == null) throw new Error('Failed to read the fixture: no POST. Make it anew.');
  attempt.exchanges.push({ ...structuredClone(post), hop: 1, request: { method: 'GET', url: 'http://127.0.0.1:8080/other?a=1&b=', headers: [] }, timing: { start: 20, headers: 21, end: 22 } });
  post.response.status = 302;
  post.response.headers = [['location', '/other?a=1&b=']];
  const entries = harOfDeliveries([{ ...delivery, attempts: [attempt] }]).log.entries;
  const [first, second] = entries.filter((entry) => entry._resourceType === 'fetch');
  expect(first).toMatchObject({ response: { redirectURL: '/other?a=1&b=' }, _page: null });
  expect(second).toMatchObject({ _hop: 1, request: { method: 'GET', queryString: [{ name: 'a', value: '1' }, { name: 'b', value: '' }], bodySize: 0 }, _page: { settled: 'response' } });
  expect(second?.request.postData).toBeUndefined();
});

test('what never ends takes as long as the page waited', () => {
  const [delivery] = structuredClone(reportOf('answers-204').deliveries);
  const attempt = delivery?.attempts[0];
  const post = attempt?.exchanges[1];
  if (delivery === undefined || attempt?.page == null || post === undefined) throw new Error('Failed to read the fixture: no POST. Make it anew.');
  Object.assign(post, { response: null, timing: { start: 0, headers: null, end: null } });
  Object.assign(attempt.page, { settled: 'timeout', endMs: 10_000 });
  const entry = harOfDeliveries([{ ...delivery, attempts: [attempt] }]).log.entries.find((one) => one._resourceType === 'fetch');
  expect(entry?.time).toBe(10_000);
  expect(entry?.response.status).toBe(0);
});
