import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { faultById } from '../../receiver/faults/index.ts';
import { only, settled, test } from './inbox-http.ts';
import { preflight, PUBLISHED, resultWith, send, type Sent } from './receiver-http.ts';

const json = { 'Content-Type': 'application/json' };

test('a preflight, a result and another request are told apart and counted', async ({ watched: { receiver, inbox } }) => {
  await preflight(receiver.url);
  await send(receiver.url, { body: resultWith() });
  await send(receiver.url, { method: 'GET' });
  await send(receiver.url, { method: 'OPTIONS' });
  const { arrivals, counts } = await settled(inbox, 4);
  expect(arrivals.map(({ id, kind }) => [id, kind])).toEqual([[1, 'preflight'], [2, 'result'], [3, 'other'], [4, 'other']]);
  expect(counts).toEqual({ arrivals: 4, preflights: 1, results: 1, valid: 1, others: 2, answered: 4, gone: 0, waiting: 0 });
});

test('a valid result is shown as it came, with what was answered', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: resultWith() });
  expect(only(await settled(inbox, 1))).toMatchObject({
    method: 'POST', url: '/results', origin: PUBLISHED, body: resultWith(), bodyCut: false, misread: null, fault: null, state: 'answered', replayable: true,
    role: { kind: 'first', group: 1 },
    answer: { status: 200, body: '{"stored":true}', bodyCut: false, headers: expect.arrayContaining([['Access-Control-Allow-Origin', PUBLISHED]]) },
  });
});

const refused: readonly [what: string, sent: Sent, kind: string, detail: RegExp][] = [
  ['plain text', { body: resultWith(), headers: { 'Content-Type': 'text/plain' } }, 'not-json-type', /Content-Type/],
  ['no Content-Type', {}, 'not-json-type', /Content-Type/],
  ['an empty body', { headers: json }, 'empty', /empty/],
  ['no JSON', { body: '{"courseId":' }, 'not-json', /not JSON: /],
  ['no UTF-8', { body: Buffer.from(resultWith({ learnerId: 'ü' }), 'latin1'), headers: json }, 'not-utf-8', /UTF-8/],
  ['more than the limit', { body: 'x'.repeat(100_000) }, 'too-large', /64 kB/],
  ['gzip that is none', { body: resultWith(), headers: { ...json, 'Content-Encoding': 'gzip' } }, 'not-decodable', /could not be read/],
  ['an unknown encoding', { body: resultWith(), headers: { ...json, 'Content-Encoding': 'zip' } }, 'unknown-encoding', /Content-Encoding/],
  ['no result', { body: resultWith({ score: 101, status: 'done' }) }, 'no-result', /score must be <= 100; status must be one of passed, failed/],
];
for (const [what, sent, kind, detail] of refused) {
  test(`${what} is shown with why it is no result, in the words of the receiver's answer`, async ({ watched: { receiver, inbox } }) => {
    const seen = await send(receiver.url, sent);
    const view = await settled(inbox, 1);
    const { misread, role } = only(view);
    expect(misread).toMatchObject({ kind, status: seen.status, detail: expect.stringMatching(detail) });
    expect((JSON.parse(seen.body) as { detail: string }).detail).toBe(misread?.detail);
    expect([role, view.groups, view.counts.valid]).toEqual([null, [], 0]);
  });
}

test('a result that breaks the schema names each field and why', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: resultWith({ courseId: undefined, learnerId: 7 }) });
  expect(only(await settled(inbox, 1)).misread?.errors).toEqual([{ field: 'courseId', why: 'is missing' }, { field: 'learnerId', why: 'must be string' }]);
});

test('a compressed result is valid, as the receiver takes it', async ({ watched: { receiver, inbox } }) => {
  expect((await send(receiver.url, { body: gzipSync(resultWith()), headers: { ...json, 'Content-Encoding': 'gzip' } })).status).toBe(200);
  expect(only(await settled(inbox, 1))).toMatchObject({ misread: null, body: resultWith() });
});

test('a fault is in the way of the answer, not of what is seen: a valid result stays valid', async ({ watched: { receiver, inbox } }) => {
  for (const id of ['post-500', 'login-page-as-200', 'post-302', 'blocked-word-in-url', 'allow-origin-twice']) {
    receiver.become(faultById(id));
    await send(receiver.url, { body: resultWith({ learnerId: `${id}@example.com` }) });
  }
  const { arrivals, groups } = await settled(inbox, 5);
  expect(arrivals.map(({ fault, misread, answer }) => [fault, misread, answer?.status])).toEqual([
    ['post-500', null, 500], ['login-page-as-200', null, 200], ['post-302', null, 302], ['blocked-word-in-url', null, 200], ['allow-origin-twice', null, 200],
  ]);
  expect(arrivals[4]?.answer?.headers.filter(([name]) => name === 'Access-Control-Allow-Origin')).toHaveLength(2);
  expect(groups).toHaveLength(5);
});

test('a request that hangs waits, and is gone when its client leaves; the inbox tells of each step', async ({ watched: { receiver, inbox, changes } }) => {
  receiver.become(faultById('post-hang'));
  const { port, host } = new URL(receiver.url);
  const socket = connect(Number(port), '127.0.0.1');
  const body = resultWith();
  socket.write(`POST /results HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  await expect.poll(() => inbox.snapshot().counts).toMatchObject({ arrivals: 1, waiting: 1 });
  expect(only(inbox.snapshot())).toMatchObject({ state: 'waiting', answer: null, misread: null, role: { kind: 'first' } });
  expect(changes).toEqual([1]);
  socket.destroy();
  const view = await settled(inbox, 1);
  expect(view.counts).toMatchObject({ answered: 0, gone: 1 });
  expect(only(view)).toMatchObject({ state: 'gone', answer: null });
  expect(changes).toEqual([1, 1]);
});

test('what is long is cut in the view, and said so', async ({ watched: { receiver, inbox } }) => {
  const body = resultWith({ extra: 'x'.repeat(5000) });
  receiver.become({ id: 'long', summary: 'answers at length', fails: [], post: (answer) => ({ ...answer, body: 'y'.repeat(5000) }) });
  await send(receiver.url, { body });
  const arrival = only(await settled(inbox, 1));
  expect([arrival.body, arrival.bodyCut, arrival.bytes]).toEqual([body.slice(0, 4096), true, body.length]);
  expect([arrival.answer?.body, arrival.answer?.bodyCut]).toEqual(['y'.repeat(4096), true]);
});

test('a snapshot is a plain value that later arrivals do not change', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: resultWith() });
  const view = await settled(inbox, 1);
  const before = JSON.stringify(view);
  expect(JSON.parse(before)).toEqual(view);
  await send(receiver.url, { body: resultWith() });
  await settled(inbox, 2);
  expect(JSON.stringify(view)).toBe(before);
});

test('a thousand arrivals are counted, and the last two hundred are kept', { tag: '@slow' }, async ({ watched: { receiver, inbox, changes } }) => {
  for (let n = 0; n < 100; n += 1) {
    await Promise.all(Array.from({ length: 10 }, (_, m) => send(receiver.url, { body: resultWith({ learnerId: `learner.${n}.${m}@example.com` }) })));
  }
  const { counts, arrivals, groups } = await settled(inbox, 1000);
  expect(counts).toMatchObject({ results: 1000, valid: 1000, answered: 1000 });
  expect(arrivals.map(({ id }) => id)).toEqual(Array.from({ length: 200 }, (_, n) => 801 + n));
  expect(groups).toHaveLength(200);
  expect([inbox.kept(800), inbox.kept(801)?.arrival.id]).toEqual([undefined, 801]);
  expect(changes).toHaveLength(2000);
});
