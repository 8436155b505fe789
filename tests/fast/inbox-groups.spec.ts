import { expect } from '@playwright/test';
import { faultById } from '../../receiver/faults/index.ts';
import { MERGE_WINDOW_MS } from '../../receiver/merge.ts';
import { settled, test } from './inbox-http.ts';
import { resultWith, send } from './receiver-http.ts';

const at = (ms: number) => new Date(Date.parse('2018-07-15T06:15:17.502Z') + ms).toISOString();
const MINUTE = 60_000;
const body = (minutes: number, change: Readonly<Record<string, unknown>> = {}) => resultWith({ ...change, finishedOn: at(minutes * MINUTE) });

test('one result submitted eleven times, two of them again byte by byte, is one group that names each arrival', async ({ watched: { receiver, inbox } }) => {
  receiver.become(faultById('post-500'));
  for (let n = 0; n < 10; n += 1) await send(receiver.url, { body: body(n) });
  receiver.become(undefined);
  for (const n of [10, 0, 10]) await send(receiver.url, { body: body(n) });
  const { groups, arrivals } = await settled(inbox, 13);
  expect(groups).toEqual([{
    id: 1, courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: expect.stringContaining('@'), score: 100, status: 'passed',
    firstFinishedOn: at(0), lastFinishedOn: at(10 * MINUTE), arrivals: Array.from({ length: 13 }, (_, n) => n + 1), submissions: 11, resubmissions: 10, twins: 2,
  }]);
  expect(arrivals.map(({ role }) => role)).toEqual([
    { kind: 'first', group: 1 },
    ...Array.from({ length: 10 }, () => ({ kind: 're-submission', group: 1, repeats: 1 })),
    { kind: 'twin', group: 1, repeats: 1 },
    { kind: 'twin', group: 1, repeats: 11 },
  ]);
});

test('another score, status, learner or course is another result', async ({ watched: { receiver, inbox } }) => {
  for (const change of [{}, { score: 99 }, { status: 'failed' }, { learnerId: 'other@example.com' }, { courseId: 'courseId' }]) await send(receiver.url, { body: body(0, change) });
  const { groups, arrivals } = await settled(inbox, 5);
  expect(groups.map(({ id, submissions, twins }) => [id, submissions, twins])).toEqual([1, 2, 3, 4, 5].map((id) => [id, 1, 0]));
  expect(new Set(arrivals.map(({ role }) => role?.kind))).toEqual(new Set(['first']));
});

test('the same score after the window is a result of its own', async ({ watched: { receiver, inbox } }) => {
  const window = MERGE_WINDOW_MS / MINUTE;
  for (const minutes of [0, window, 2 * window + 1]) await send(receiver.url, { body: body(minutes) });
  expect((await settled(inbox, 3)).groups.map(({ arrivals }) => arrivals)).toEqual([[1, 2], [3]]);
});

test('a late arrival that lies between two results joins them, as it does in the store', async ({ watched: { receiver, inbox } }) => {
  const window = MERGE_WINDOW_MS / MINUTE;
  for (const minutes of [0, 2 * window]) await send(receiver.url, { body: body(minutes) });
  expect((await settled(inbox, 2)).groups).toHaveLength(2);
  await send(receiver.url, { body: body(window) });
  const { groups, arrivals } = await settled(inbox, 3);
  expect(groups).toMatchObject([{ id: 1, arrivals: [1, 2, 3], submissions: 3 }]);
  expect(arrivals[1]?.role).toEqual({ kind: 're-submission', group: 1, repeats: 1 });
});

test('the groups are the receiver\'s own results where everything was stored', async ({ watched: { receiver, inbox } }) => {
  for (const [minutes, change] of [[0], [1], [1], [30], [2, { score: null }], [3, { score: null }], [4, { score: 57 }]] as const) await send(receiver.url, { body: body(minutes, change) });
  const { groups } = await settled(inbox, 7);
  const facts = ({ score, firstFinishedOn, lastFinishedOn }: { score: number | null; firstFinishedOn: string; lastFinishedOn: string }, count: number, twins: number) => JSON.stringify([score, firstFinishedOn, lastFinishedOn, count, twins]);
  const stored = (await receiver.results()).map((result) => facts(result, result.count, result.submissions.reduce((sum, { timesReceived }) => sum + timesReceived - 1, 0)));
  expect(groups.map((group) => facts(group, group.submissions, group.twins)).sort()).toEqual(stored.sort());
});

test('what is no result is in no group, whatever it resembles', async ({ watched: { receiver, inbox } }) => {
  await send(receiver.url, { body: body(0) });
  await send(receiver.url, { body: body(0), headers: { 'Content-Type': 'text/plain' } });
  await send(receiver.url, { method: 'PUT', body: body(0) });
  const { groups, arrivals } = await settled(inbox, 3);
  expect(groups).toMatchObject([{ arrivals: [1], twins: 0 }]);
  expect(arrivals.map(({ role }) => role?.kind ?? null)).toEqual(['first', null, null]);
});
