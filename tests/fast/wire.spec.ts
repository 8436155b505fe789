import { execFile } from 'node:child_process';
import { createServer as createHttpServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Delivery, Stimulus } from '../../generated/types.ts';
import { validateDelivery } from '../../generated/validators.js';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { reproduce } from '../../scenarios/wording/reproduce.ts';
import { playByWire } from '../../simulator/engines/wire/play.ts';
import { http, startRaw, type RawFlaw } from '../receivers/raw.ts';

const RESULT = { courseId: 'c', learnerId: 'hookproof.test.1@example.com', score: 75, status: 'passed' };
const play = (target: string, timeoutMs = 2000, differs: Partial<Stimulus> = {}) => playByWire({ ...stimulus('keep-alive', 'wire', PUBLISHED, RESULT, { target, timeoutMs, successStatus: [200] }, 2), ...differs });
const seen = ({ attempts }: Delivery) => attempts.map(({ exchanges: [exchange] }) => exchange?.error ?? exchange?.response?.status ?? 'silence');

async function against(flaw: RawFlaw, timeoutMs?: number, differs?: Partial<Stimulus>): Promise<Delivery> {
  const server = await startRaw(flaw);
  return play(server.url, timeoutMs, differs).finally(() => server.close());
}

test('the wire client sends both POSTs on one connection, with the Origin and nothing of a page', async () => {
  const asked: number[] = [];
  const delivery = await against({ post: (socket, _request, nth) => { asked.push(nth); socket.write(http('200 OK', {}, '{}')); } });
  expect(asked).toEqual([1, 2]);
  expect(delivery.attempts.map(({ exchanges: [exchange] }) => exchange?.requestId)).toEqual(['c1-r1', 'c1-r2']);
  expect(delivery).toMatchObject({ engine: 'wire', predicted: false, learnerSees: null });
  expect(delivery.attempts[0]?.exchanges[0]?.request.headers).toContainEqual(['Origin', 'https://elearning.easygenerator.com']);
  expect(delivery.attempts.every(({ page }) => page === null)).toBe(true);
});

test('a reset on the second use of the connection is an error of the second attempt', async () => {
  const delivery = await against({ post: (socket, _request, nth) => { if (nth === 1) socket.write(http('200 OK', {}, '{}')); else socket.resetAndDestroy(); } });
  expect(seen(delivery)).toEqual([200, 'net::ERR_CONNECTION_RESET']);
});

test('a connection that the endpoint closes behind its answer is followed by a second one, which the ids show', async () => {
  const delivery = await against({ post: (socket) => { socket.end(http('200 OK', { Connection: 'close' }, '{}')); } });
  expect(seen(delivery)).toEqual([200, 200]);
  expect(delivery.attempts.map(({ exchanges: [exchange] }) => exchange?.requestId)).toEqual(['c1-r1', 'c2-r1']);
});

test('a close without an answer is an empty response', async () => {
  expect(seen(await against({ post: (socket) => { socket.end(); } }))).toEqual(['net::ERR_EMPTY_RESPONSE', 'net::ERR_EMPTY_RESPONSE']);
});

test('a port where nobody listens refuses the connection', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => { server.close(resolve); });
  expect(seen(await play(`http://127.0.0.1:${port}/`))).toEqual(['net::ERR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_REFUSED']);
});

test('bytes that only a browser might read are unpredictable', async () => {
  const [garbage] = seen(await against({ post: (socket) => { socket.end('what is this\r\n\r\n'); } }));
  expect(garbage).toBe('unpredictable:HPE_INVALID_CONSTANT');
  const [cut] = seen(await against({ post: (socket) => { socket.end('HTTP/1.1 200 OK\r\nAccess-'); } }));
  expect(cut).toBe('unpredictable:an answer that breaks off in its head, after 24 bytes');
});

test('silence ends at the timeout, with neither answer nor error', async () => {
  expect(seen(await against({ post: () => undefined }, 50))).toEqual(['silence', 'silence']);
});

test('a body that never ends is let go of', async () => {
  const delivery = await against({ post: (socket) => {
    socket.write('HTTP/1.1 200 OK\r\n\r\n');
    const pour = () => { while (socket.writable && socket.write('x'.repeat(65_536))); };
    socket.on('drain', pour);
    pour();
  } });
  expect(seen(delivery)).toEqual([200, 200]);
});

/** A Node server that keeps what it was asked. */
async function askedOf(differs: Partial<Stimulus>, answer: (response: ServerResponse) => void = (response) => response.end('{}')) {
  const asked: { method: string | undefined; headers: IncomingHttpHeaders; body: string }[] = [];
  const server = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
      asked.push({ method: request.method, headers: request.headers, body });
      answer(response);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const sent = { ...stimulus('keep-alive', 'wire', PUBLISHED, RESULT, { target: `http://127.0.0.1:${port}/`, timeoutMs: 2000, successStatus: [200] }, 1), ...differs };
  const delivery = await playByWire(sent).finally(() => new Promise((resolve) => { server.close(resolve); }));
  return { delivery, asked: asked[0], attempt: delivery.attempts[0] };
}

test('the wire client sends OPTIONS as a browser asks a preflight: no body, no Content-Type', async () => {
  const { asked, attempt, delivery } = await askedOf({ method: 'OPTIONS' });
  expect(asked).toMatchObject({ method: 'OPTIONS', body: '', headers: { origin: PUBLISHED.url, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' } });
  expect(asked?.headers).not.toHaveProperty('content-type');
  expect(attempt).toMatchObject({ body: '', outcome: 'not-delivered', exchanges: [{ role: 'preflight', onWire: true, response: { status: 200, body: { state: 'unobserved', why: 'preflight' } } }] });
  expect(validateDelivery(delivery), JSON.stringify(validateDelivery.errors)).toBe(true);
  expect(reproduce(delivery, 'post')).toBe(reproduce(delivery, 'preflight'));
});

test('the wire client sends a GET with the Origin and no body, and looks through the answer without keeping it', async () => {
  const { asked, attempt, delivery } = await askedOf({ method: 'GET', seeks: RESULT.learnerId }, (response) => response.end(JSON.stringify([RESULT])));
  expect(asked).toMatchObject({ method: 'GET', body: '', headers: { origin: PUBLISHED.url } });
  expect(attempt).toMatchObject({ found: true, outcome: 'not-delivered', exchanges: [{ role: 'request', response: { body: { state: 'unobserved', why: 'not-kept' } } }] });
  expect(JSON.stringify(delivery.attempts)).not.toContain(RESULT.learnerId);
  expect(validateDelivery(delivery), JSON.stringify(validateDelivery.errors)).toBe(true);
  expect((await askedOf({ method: 'GET', seeks: RESULT.learnerId })).attempt?.found).toBe(false);
});

test('what is sought is looked for in the first megabyte, and of what is cut nobody knows', async () => {
  const behind = (bytes: number) => askedOf({ method: 'GET', seeks: 'needle' }, (response) => response.end(`${'x'.repeat(bytes)}needle`));
  expect((await behind(1024 * 1024 - 6)).attempt?.found).toBe(true);
  expect((await behind(1024 * 1024 - 5)).attempt).not.toHaveProperty('found');
});

test('a raw body goes out as it is, and the record keeps its first 64 kB', async () => {
  const raw = { head: '{"a":"', unit: 'é', times: 60_000, tail: '"}' };
  const { asked, attempt, delivery } = await askedOf({ raw, contentType: 'text/plain' });
  expect(asked?.body).toBe(raw.head + raw.unit.repeat(raw.times) + raw.tail);
  expect(asked?.headers['content-type']).toBe('text/plain');
  expect(Buffer.byteLength(attempt?.body ?? '')).toBe(64 * 1024);
  expect(asked?.body.startsWith(attempt?.body ?? '-')).toBe(true);
  expect(validateDelivery(delivery)).toBe(true);
});

test('the answer to a POST by wire is kept, as far as 64 kB', async () => {
  const { attempt } = await askedOf({}, (response) => { response.statusCode = 400; response.end('no such course'); });
  expect(attempt?.exchanges[0]?.response).toMatchObject({ status: 400, body: { state: 'read', text: 'no such course', complete: true } });
});

test('a reset in the middle of a large body left the client all the same', async () => {
  const delivery = await against({ connection: (socket) => { socket.once('data', () => { socket.resetAndDestroy(); }); } }, 2000, { raw: { head: '', unit: 'x', times: 8_000_000, tail: '' } });
  expect(delivery.attempts[0]?.exchanges[0]).toMatchObject({ onWire: true, response: null, error: 'net::ERR_CONNECTION_RESET' });
});

test('the curl line of a raw body sends the same bytes, makes a huge one itself, and knows no URL', async () => {
  const raw = { head: '{"it\'s":"', unit: 'ab', times: 40_000, tail: '"}' };
  const big = await askedOf({ raw });
  expect(reproduce(big.delivery, 'post').length).toBeLessThan(400);
  const small = await askedOf({ raw: { head: "it's", unit: '', times: 0, tail: '' }, method: 'PUT' });
  for (const { delivery, asked } of [big, small]) {
    const line = reproduce(delivery, 'post');
    expect(line).not.toContain('127.0.0.1');
    const again = await repeated(line);
    expect(again).toMatchObject({ method: asked?.method, body: asked?.body, contentType: asked?.headers['content-type'] });
  }
});

/** Runs a curl line against a server of its own. */
async function repeated(line: string) {
  let seen: { method: string | undefined; contentType: string | undefined; body: string } | undefined;
  const server = createHttpServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => { body += text; }).on('end', () => {
      seen = { method: request.method, contentType: request.headers['content-type'], body };
      response.end();
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await promisify(execFile)('bash', ['-c', line], { env: { ...process.env, HOOKPROOF_URL: `http://127.0.0.1:${port}/` } }).finally(() => server.close());
  return seen;
}
