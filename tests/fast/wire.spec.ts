import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { playByWire } from '../../simulator/engines/wire/play.ts';
import { http, startRaw, type RawFlaw } from '../receivers/raw.ts';

const RESULT = { courseId: 'c', learnerId: 'hookproof.test.1@example.com', score: 75, status: 'passed' };
const play = (target: string, timeoutMs = 2000) => playByWire(stimulus('keep-alive', 'wire', PUBLISHED, RESULT, { target, timeoutMs, successStatus: [200] }, 2));
const seen = ({ attempts }: Delivery) => attempts.map(({ exchanges: [exchange] }) => exchange?.error ?? exchange?.response?.status ?? 'silence');

async function against(flaw: RawFlaw, timeoutMs?: number): Promise<Delivery> {
  const server = await startRaw(flaw);
  return play(server.url, timeoutMs).finally(() => server.close());
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
