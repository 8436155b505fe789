/** The model's own rooms at their borders: where it does not go, what a network stack refuses, and which XML parses. */
import { expect, test } from '@playwright/test';
import type { Header } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { barredBefore, barredBehind } from '../../simulator/engines/model/beyond.ts';
import { browserHeaders } from '../../simulator/engines/model/headers.ts';
import { refusedByStack, staysOpen } from '../../simulator/engines/model/stack.ts';
import { viewOf } from '../../simulator/engines/model/view.ts';
import { MAX_HEAD } from '../../simulator/engines/wire/exchange.ts';

const TARGET = new URL('https://receiver.example/results');
const HERE = new URL('http://127.0.0.1:8080/results');
const unpredictable = (why: string) => ({ error: `unpredictable:${why}`, blocked: null, cors: null });

test('before anything is sent: schemes, the vendor\'s own hosts, other address spaces and mixed content', () => {
  const barred = (url: string, { page = PUBLISHED.url, target = TARGET } = {}) => barredBefore(new URL(url), page, target);
  expect(barred('https://receiver.example/')).toBeNull();
  expect(barred('ftp://receiver.example/')).toEqual({ error: 'net::ERR_FAILED', blocked: null, cors: { code: 'CorsDisabledScheme', parameter: null } });
  for (const { url } of [PUBLISHED, AUTHORING]) expect(barred(`${url}/x`)).toEqual(unpredictable(`a redirect to ${new URL(url).hostname}`));
  for (const host of ['192.168.1.1', 'printer.local', '127.0.0.1', 'localhost']) expect(barred(`https://${host}/`)).toEqual(unpredictable(`the local network check of ${host}`));
  expect(barred('http://receiver.example/')).toEqual({ error: null, blocked: 'mixed-content', cors: null });
  expect(barred('http://receiver.example/', { page: 'http://courses.example' })).toBeNull();
});

test('an endpoint on this machine leads to this machine, by the names that mean it and no other', () => {
  const barred = (url: string) => barredBefore(new URL(url), PUBLISHED.url, HERE);
  expect([barred('http://127.0.0.1:9090/'), barred('http://localhost/'), barred('http://[::1]/')]).toEqual([null, null, null]);
  expect(barred('http://0.0.0.0/')).toEqual(unpredictable('the local network check of 0.0.0.0'));
  expect(barred('http://[::]/')).toEqual(unpredictable('the local network check of [::]'));
  expect(barred('http://10.0.0.1/')).toEqual(unpredictable('the local network check of 10.0.0.1'));
});

test('a name leads where the address that answered stands', () => {
  expect(barredBehind(TARGET, null)).toBeNull();
  expect(barredBehind(TARGET, '203.0.113.10:443')).toBeNull();
  expect(barredBehind(TARGET, '10.0.0.1:8443')).toBe('unpredictable:the local network check of 10.0.0.1');
  expect(barredBehind(TARGET, 'fd00::1:443')).toBe('unpredictable:the local network check of fd00::1');
  expect(barredBehind(TARGET, '127.0.0.1:443')).toBe('unpredictable:the local network check of 127.0.0.1');
  expect(barredBehind(HERE, '127.0.0.1:8080')).toBeNull();
});

const refused = (headers: Header[], { status = 200, statusText = '' } = {}) => refusedByStack(TARGET, { status, statusText, headers });

test('a head may be as large as the stack reads, and not larger', () => {
  const long = (length: number): Header[] => [['x', 'a'.repeat(length)]];
  const room = MAX_HEAD - 'OK'.length - 17 - 1 - 4;
  expect(refused(long(room), { statusText: 'OK' })).toBeNull();
  expect(refused(long(room + 1), { statusText: 'OK' })).toBe('net::ERR_RESPONSE_HEADERS_TOO_BIG');
});

test('a header that stands there twice with two values is refused, where two can smuggle', () => {
  const MULTIPLE = 'net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION';
  const dispositions = (...values: string[]) => refused(values.map((value) => ['Content-Disposition', value]));
  expect([dispositions('inline'), dispositions('inline', 'inline'), dispositions('inline, inline'), dispositions('a="x,y"'), dispositions('a="x,y', 'a="x,y'), dispositions('a="\\",b"')]).toEqual([null, null, null, null, null, null]);
  expect([dispositions('inline', 'attachment'), dispositions('inline, attachment'), dispositions('a="x"', 'a="y"'), dispositions('a="x,y"', 'a="xy"'), dispositions('inline', '')]).toEqual([MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE, MULTIPLE]);
  expect(refused([['Location', '/a'], ['location', '/b']])).toBe('net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION');
  expect(refused([['Location', '/a'], ['location', '/a']])).toBeNull();
  expect(refused([], { status: 407 })).toBe('net::ERR_UNEXPECTED_PROXY_AUTH');
});

test('a Location that is no URL is refused; with a space in its host only a browser knows', () => {
  const to = (location: string) => refused([['Location', location]], { status: 302 });
  expect([to('/ok'), to('https://['), to('https://[::1/a b')]).toEqual([null, 'net::ERR_INVALID_REDIRECT', 'net::ERR_INVALID_REDIRECT']);
  for (const location of ['https://ex ample.com/', 'https:// example.com/']) expect(to(location)).toBe('unpredictable:the host in its Location');
});

test('a connection stays open by the first word that says so, else by its version', () => {
  const open = (protocol: string, ...headers: Header[]) => staysOpen({ protocol, headers });
  expect([open('http/1.1'), open('http/1.0'), open('http/1.1', ['Keep-Alive', 'close'])]).toEqual([true, false, true]);
  expect([open('http/1.1', ['Connection', 'Close']), open('http/1.0', ['Connection', 'Keep-Alive']), open('http/1.1', ['Connection', 'Upgrade'])]).toEqual([false, true, true]);
  expect([open('http/1.1', ['Connection', 'upgrade, close']), open('http/1.1', ['Connection', 'keep-alive, close']), open('http/1.1', ['Connection', 'close, keep-alive'])]).toEqual([false, true, false]);
  expect([open('http/1.1', ['Proxy-Connection', 'close']), open('http/1.0', ['proxy-connection', 'keep-alive']), open('http/1.1', ['Proxy-Connection', 'close'], ['Connection', 'keep-alive'])]).toEqual([false, true, true]);
});

test('how far a place is from the page: same origin, same host, or a stranger', () => {
  const site = (url: string) => browserHeaders({ preflight: false, origin: null, url: new URL(url), page: 'https://receiver.example' }).find(([name]) => name === 'Sec-Fetch-Site')?.[1];
  expect([site('https://receiver.example/a'), site('https://receiver.example:8443/'), site('http://receiver.example/'), site('https://other.example/')]).toEqual(['same-origin', 'same-site', 'cross-site', 'cross-site']);
});

const view = (text: string, { sender = 'check-url', headersMs = 3 }: { sender?: 'course' | 'check-url'; headersMs?: number | null } = {}) => viewOf(
  stimulus('plain', sender, AUTHORING, {}, { target: TARGET.href, timeoutMs: 1000, successStatus: [200] }, 1),
  { endMs: 9, answer: { url: TARGET.href, redirected: false, headersMs, body: { bytes: Buffer.from(text), end: 'ended' }, response: { status: 200, statusText: '', headers: [['Content-Type', 'text/xml']], protocol: 'http/1.1', remoteAddress: null, body: { state: 'unobserved', why: 'not-read' } } } },
);

test('XML parses as a strict parser says, and no element bears the name of a failure or goes too deep', () => {
  const of = (text: string) => view(text).because;
  const nested = (depth: number) => `${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}`;
  for (const text of ['<a/>', '<a b="parsererror"/>', nested(5000), `<a>${'<b/>'.repeat(6000)}</a>`, '<a xml:lang="en"/>']) expect(of(text), text.slice(0, 40)).toBe('xml-parses');
  for (const text of ['<a>', '<parsererror/>', '<a><parsererror/></a>', '<xml:a/>', nested(5001)]) expect(of(text), text.slice(0, 40)).toBe('xml-does-not-parse');
});

test('what a browser may read in another way, nobody judges', () => {
  const of = (text: string) => view(text).because;
  for (const text of ['<!DOCTYPE a [<!ENTITY x "y">]><a/>', '<!DOCTYPE a[]><a/>', '<!DOCTYPE a><a>', '<?xml version="1.0" encoding = \'\'?><a>', '<?xml version="1.0" encoding=""?><a>', '<a xmlns:x="http://www.w3.org/XML/1998/namespace">', '<a xmlns:x="http://www.w3.org/2000/xmlns/">']) expect(of(text), text).toBe('xml-unjudged');
  expect(of('<!DOCTYPE a><a/>')).toBe('xml-parses');
});

test('a course is done with the answer\'s head, Check URL with its end', () => {
  expect([view('', { sender: 'course' }).endMs, view('', { sender: 'course', headersMs: null }).endMs, view('').endMs]).toEqual([3, 9, 9]);
  expect(view('<a>', { sender: 'course' })).toMatchObject({ accepted: true, because: 'status-counts' });
});
