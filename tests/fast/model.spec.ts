/** What the model does by itself; that it says what Chromium says is the differential test's matter. */
import { expect, test } from '@playwright/test';
import nock from 'nock';
import type { Attempt, Origin } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { head, startRaw, type RawFlaw } from '../receivers/raw.ts';
import { receiver as selfSigned } from '../receivers/tls-self-signed.ts';
import { CORS, conforming, startServer } from '../support/server.ts';

const RESULT = { courseId: 'c', learnerId: 'hookproof.test.1@example.com', score: 75, status: 'passed' };
const model = openModel();

async function attempt(target: string, origin: Origin = PUBLISHED): Promise<Attempt> {
  const sender = origin === AUTHORING ? 'check-url' : 'course';
  const { attempts: [only] } = await model.deliver(stimulus('plain', sender, origin, RESULT, { target, timeoutMs: 2000, successStatus: [200] }, 1));
  if (only === undefined) throw new Error('The model made no attempt.');
  return only;
}

async function against(flaw: RawFlaw, origin?: Origin): Promise<Attempt> {
  const server = await startRaw(flaw);
  return attempt(server.url, origin).finally(() => server.close());
}

const BEYOND = { delivered: null, accepted: null, outcome: 'unknown', reason: { code: 'unpredictable' } };

test.afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
});

test('the model asks what a browser asks, and predicts', async () => {
  const server = await startServer();
  const { delivered, accepted, outcome } = await attempt(server.url).finally(() => server.close());
  expect({ delivered, accepted, outcome }).toEqual({ delivered: true, accepted: true, outcome: 'delivered' });
  expect(server.seen.map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
  const [preflight, post] = server.seen;
  expect(preflight?.headers).toMatchObject({ 'origin': PUBLISHED.url, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' });
  expect(post?.headers).toMatchObject({ 'origin': PUBLISHED.url, 'content-type': 'application/json' });
  expect(post?.headers).not.toHaveProperty('access-control-request-method');
  expect(JSON.parse(post?.body ?? '')).toMatchObject(RESULT);
  expect(model.info.predicted).toBe(true);
});

test('a page on the target\'s own origin needs no CORS, and sends no preflight', async () => {
  const server = await startServer((_request, response) => { response.end('{}'); });
  const url = new URL(server.url).origin;
  expect(await attempt(server.url, { name: url, url }).finally(() => server.close())).toMatchObject({ delivered: true, accepted: true });
  expect(server.seen.map(({ method }) => method)).toEqual(['POST']);
});

test('a 307 to another host is asked for anew, by the origin null', async () => {
  const other = await startServer();
  const server = await startServer((request, response) => {
    if (request.method === 'OPTIONS') conforming(request, response);
    else response.writeHead(307, { ...CORS, Location: other.url }).end();
  });
  expect(await attempt(server.url).finally(() => Promise.all([server.close(), other.close()]))).toMatchObject({ delivered: true, accepted: true });
  expect(other.seen.map(({ method, headers }) => [method, headers['origin']])).toEqual([['OPTIONS', 'null'], ['POST', 'null']]);
});

test('a 302 turns the POST into a GET: accepted, and lost', async () => {
  const server = await startServer((request, response) => {
    if (request.method === 'POST') response.writeHead(302, { ...CORS, Location: '/elsewhere' }).end();
    else conforming(request, response);
  });
  expect(await attempt(server.url).finally(() => server.close())).toMatchObject({ delivered: false, accepted: true, outcome: 'reported-ok-but-lost' });
});

test('the 21st redirect is one too many', async () => {
  const server = await startServer((request, response) => {
    if (request.method === 'OPTIONS') conforming(request, response);
    else response.writeHead(307, { ...CORS, Location: server.url }).end();
  });
  const { reason } = await attempt(server.url).finally(() => server.close());
  expect(reason?.code).toBe('net::ERR_TOO_MANY_REDIRECTS');
  expect(server.seen.filter(({ method }) => method === 'POST')).toHaveLength(21);
});

test('plain http on a public name is mixed content, and nothing is asked', async () => {
  nock.activate();
  nock.disableNetConnect();
  const never = nock('http://receiver.example').options('/results').reply(204).post('/results').reply(200);
  expect(await attempt('http://receiver.example/results')).toMatchObject({ delivered: false, outcome: 'blocked-before-wire', reason: { code: 'mixed-content' } });
  expect(never.pendingMocks()).toHaveLength(2);
});

test('an answer of another name is judged like a loopback one', async () => {
  nock.activate();
  nock.disableNetConnect();
  nock('https://receiver.example').options('/results').reply(204, '', { ...CORS }).post('/results').reply(204, '', { ...CORS });
  expect(await attempt('https://receiver.example/results')).toMatchObject({ delivered: true, accepted: false, outcome: 'delivered-but-reported-failed' });
});

test('a private address is a matter of the browser\'s local network check: unknown, and nothing is asked', async () => {
  nock.activate();
  nock.disableNetConnect();
  for (const target of ['http://192.168.0.10/', 'https://10.0.0.1/']) expect(await attempt(target)).toMatchObject({ ...BEYOND, outcome: 'blocked-before-wire' });
});

test('a certificate that Node refuses is unknown: a browser might repair it', async () => {
  const server = await selfSigned.start();
  expect(await attempt(server.url).finally(() => server.close())).toMatchObject({ delivered: null, accepted: null, reason: { code: 'unpredictable', parameter: 'DEPTH_ZERO_SELF_SIGNED_CERT', leg: 'preflight' } });
});

const UNREADABLE: Readonly<Record<string, string>> = {
  'a folded line': `${head({ 'X-A': 'a\r\n b' })}\r\n`,
  'bare line feeds': `${head()}\r\n`.replaceAll('\r\n', '\n'),
  'a space before a colon': `${head({ 'X-A ': 'a' })}\r\n`,
  'two lengths': `${head({ 'Content-Length': '2' })}Content-Length: 2\r\n\r\n{}`,
  'a head that breaks off': head(),
};

for (const [what, bytes] of Object.entries(UNREADABLE)) {
  test(`a POST's answer with ${what} is unknown: Chromium may read it`, async () => {
    expect(await against({ post: (socket) => { socket.end(bytes); } })).toMatchObject(BEYOND);
  });
}

test('Check URL\'s verdict on XML that declares entities is left open', async () => {
  const answer = (body: string): RawFlaw => ({ post: (socket) => { socket.end(`${head({ 'Content-Type': 'text/xml' })}\r\n${body}`); } });
  expect(await against(answer('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), AUTHORING)).toMatchObject({ accepted: null, page: { because: 'xml-unjudged' } });
  expect(await against(answer('<a>&b;</a>'), AUTHORING)).toMatchObject({ accepted: false, page: { because: 'xml-does-not-parse' } });
  expect(await against(answer('<a:b/>'), AUTHORING)).toMatchObject({ accepted: false });
});
