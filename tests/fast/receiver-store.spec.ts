import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { merge, MERGE_WINDOW_MS, type Submission } from '../../receiver/merge.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { resultWith, send, test } from './receiver-http.ts';

const START = Date.parse('2018-07-15T06:15:17.502Z');
const at = (ms: number) => new Date(START + ms).toISOString();
const MINUTE = 60_000;

test('byte-identical twins are stored once, and counted', async ({ receiver }) => {
  for (let n = 0; n < 3; n += 1) expect((await send(receiver.url, { body: resultWith() })).status).toBe(200);
  const [result, ...more] = await receiver.results();
  expect(more).toEqual([]);
  expect(result).toMatchObject({ count: 1, submissions: [{ timesReceived: 3 }] });
});

test('eleven re-submissions with a later time are one result that shows them all', async ({ receiver }) => {
  for (let n = 0; n < 11; n += 1) await send(receiver.url, { body: resultWith({ finishedOn: at(n * MINUTE) }) });
  const [result, ...more] = await receiver.results();
  expect(more).toEqual([]);
  expect(result).toMatchObject({ count: 11, firstFinishedOn: at(0), lastFinishedOn: at(10 * MINUTE) });
  expect(result?.submissions.map(({ finishedOn }) => finishedOn)).toEqual(Array.from({ length: 11 }, (_, n) => at(n * MINUTE)));
});

test('a late twin of an older result overwrites nothing', async ({ receiver }) => {
  const [older, newer] = [resultWith({ score: 40, status: 'failed', finishedOn: at(0) }), resultWith({ score: 90, finishedOn: at(MINUTE) })];
  for (const body of [older, newer, older]) await send(receiver.url, { body });
  expect((await receiver.results()).map(({ score, count }) => [score, count])).toEqual([[40, 1], [90, 1]]);
});

test('forty results and forty twins at once are all answered with 200 and stored once', async ({ receiver }) => {
  const bodies = Array.from({ length: 40 }, (_, n) => resultWith({ learnerId: `learner.${n}@example.com` }));
  const twins = Array.from({ length: 40 }, () => resultWith({ learnerId: 'twin@example.com' }));
  const seen = await Promise.all([...bodies, ...twins].map((body) => send(receiver.url, { body })));
  expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200]));
  const results = await receiver.results();
  expect(results).toHaveLength(41);
  expect(results.every(({ count }) => count === 1)).toBe(true);
  expect(results.find(({ learnerId }) => learnerId === 'twin@example.com')?.submissions[0]?.timesReceived).toBe(40);
});

const submission = (change: Partial<Submission>): Submission =>
  ({ courseId: 'c', learnerId: 'l', score: 80, status: 'passed', finishedOn: at(0), body: '{}', receivedAt: at(0), timesReceived: 1, ...change });

test('another course, learner, score or status is another result', () => {
  const all = [{}, { courseId: 'd' }, { learnerId: 'm' }, { score: 81 }, { score: null }, { status: 'failed' }].map(submission);
  expect(merge(all).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1]);
});

test('the same score after the window is a retake; within it, in any order of arrival, a re-submission', () => {
  const times = [2 * MERGE_WINDOW_MS + 1, 0, MERGE_WINDOW_MS];
  const merged = merge(times.map((ms) => submission({ finishedOn: at(ms) })));
  expect(merged.map(({ count, firstFinishedOn, lastFinishedOn }) => [count, firstFinishedOn, lastFinishedOn])).toEqual([
    [2, at(0), at(MERGE_WINDOW_MS)],
    [1, at(2 * MERGE_WINDOW_MS + 1), at(2 * MERGE_WINDOW_MS + 1)],
  ]);
});

test('a database file with an odd name keeps its results over a restart', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof test-'));
  try {
    const db = join(folder, 'results #1 50%25?.db');
    const first = await startReceiver({ db });
    await send(first.url, { body: resultWith() });
    await first.close();
    expect(await readdir(folder)).toContain('results #1 50%25?.db');
    const second = await startReceiver({ db });
    expect(await second.results()).toHaveLength(1);
    await second.close();
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('a database in memory works', async () => {
  const receiver = await startReceiver({ db: ':memory:' });
  await send(receiver.url, { body: resultWith() });
  expect(await receiver.results()).toHaveLength(1);
  await receiver.close();
});

test('a database that cannot be opened is said so, with what to do', async () => {
  await expect(startReceiver({ db: '/nowhere/at/all/results.db' })).rejects.toThrow(/^Failed to open the database "\/nowhere\/at\/all\/results\.db": .+ Name a file/);
});
