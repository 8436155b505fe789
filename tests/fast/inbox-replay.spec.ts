import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { faultById } from '../../receiver/faults/index.ts';
import type { Inbox, Kept } from '../../workbench/inbox/inbox.ts';
import { replayIdentical } from '../../workbench/inbox/replay.ts';
import { settled, test } from './inbox-http.ts';
import { AUTHORING, preflight, resultWith, send, type Sent } from './receiver-http.ts';

const json = { 'Content-Type': 'application/json' };

function kept(inbox: Inbox, id: number): Kept {
  const found = inbox.kept(id);
  if (found === undefined) throw new Error(`Failed to find arrival ${id}: the inbox keeps none of that id. Send one first.`);
  return found;
}

const MADE_ANEW = ['host', 'connection', 'content-length', 'transfer-encoding'];
/** What must be the same in both. */
const essence = ({ arrival: { method, origin, headers, body, bytes, unreadable }, bytes: wire }: Kept) =>
  ({ method, origin, body, bytes, unreadable, wire: Buffer.from(wire).toString('hex'), headers: headers.filter(([name]) => !MADE_ANEW.includes(name.toLowerCase())) });

const replayed: readonly [what: string, sent: Sent, status: number][] = [
  ['a result', { origin: AUTHORING, body: resultWith(), headers: { 'Content-Type': 'application/json; charset=UTF-8', Accept: '*/*' } }, 200],
  ['a body that is not UTF-8', { body: Buffer.from(resultWith({ learnerId: 'jürgen' }), 'latin1'), headers: json }, 400],
  ['bytes of any kind', { body: Buffer.from([0, 255, 13, 10, 128]), headers: { 'Content-Type': 'application/octet-stream' } }, 415],
  ['a compressed result', { body: gzipSync(resultWith()), headers: { ...json, 'Content-Encoding': 'gzip' } }, 200],
  ['an empty POST', { headers: json }, 400],
  ['a body in chunks', { body: resultWith(), headers: { ...json, 'Transfer-Encoding': 'chunked' } }, 200],
  ['a byte order mark', { body: `\ufeff${resultWith()}` }, 200],
  ['GET', { method: 'GET' }, 405],
];
for (const [what, sent, status] of replayed) {
  test(`${what} is replayed with the same bytes, method and headers`, async ({ watched: { receiver, inbox } }) => {
    expect((await send(receiver.url, sent)).status).toBe(status);
    expect(await replayIdentical(kept(inbox, 1), receiver.url)).toEqual({ status, error: null, ms: expect.any(Number) });
    const { arrivals } = await settled(inbox, 2);
    expect(essence(kept(inbox, 2))).toEqual(essence(kept(inbox, 1)));
    expect(arrivals.map(({ replayable }) => replayable)).toEqual([true, true]);
  });
}

test('a replayed result is a twin, and the store has it once', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: resultWith() });
  await replayIdentical(kept(inbox, 1), receiver.url);
  expect((await settled(inbox, 2)).arrivals[1]?.role).toEqual({ kind: 'twin', group: 1, repeats: 1 });
  expect(await receiver.results()).toMatchObject([{ count: 1, submissions: [{ timesReceived: 2 }] }]);
});

test('a preflight is replayed as a preflight', async ({ watched: { receiver, inbox } }) => {
  await preflight(receiver.url);
  expect((await replayIdentical(kept(inbox, 1), receiver.url)).status).toBe(204);
  expect((await settled(inbox, 2)).arrivals[1]).toMatchObject({ kind: 'preflight', answer: { status: 204 } });
});

test('what failed under a fault can be replayed after it, at the URL of now', async ({ watched: { receiver, inbox } }) => {
  receiver.become(faultById('post-500'));
  await send(receiver.url, { body: resultWith() });
  receiver.become(faultById('blocked-word-in-url'));
  expect(await replayIdentical(kept(inbox, 1), receiver.url)).toMatchObject({ status: 200, error: null });
  expect(await receiver.results()).toHaveLength(1);
});

test('a replay that nobody answers says so', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: resultWith() });
  receiver.become(faultById('post-hang'));
  expect(await replayIdentical(kept(inbox, 1), receiver.url, 200)).toMatchObject({ status: null, error: 'no answer within 200 ms' });
  expect((await settled(inbox, 2)).arrivals[1]).toMatchObject({ state: 'gone' });
  await receiver.close();
  expect(await replayIdentical(kept(inbox, 1), receiver.url)).toMatchObject({ status: null, error: 'ECONNREFUSED' });
});

test('what was not kept whole cannot be replayed, and is said so before', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: 'x'.repeat(100_000) });
  expect((await settled(inbox, 1)).arrivals[0]).toMatchObject({ replayable: false, bodyCut: true, bytes: 100_000 });
  await expect(replayIdentical(kept(inbox, 1), receiver.url)).rejects.toThrow('Failed to replay request 1: only 65536 bytes of its body were kept.');
});
