import { expect, test } from '@playwright/test';
import type { Attempt, Delivery, PageView } from '../../generated/types.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { learnerViews } from '../../simulator/course/learner.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { plan } from '../../scenarios/plan.ts';
import { retry } from '../../scenarios/retry/index.ts';

const page = (settled: PageView['settled']): PageView => ({ settled, status: settled === 'response' ? 500 : null, contentType: null, accepted: false, because: 'status-does-not-count', error: null, body: { state: 'unobserved', why: 'no-answer' }, url: null, redirected: false, headersMs: null, endMs: 1 });
const attempt = (settled: PageView['settled'], accepted: boolean | null = false): Pick<Attempt, 'page' | 'accepted'> => ({ page: page(settled), accepted });
const times = (count: number, one: Pick<Attempt, 'page' | 'accepted'>) => Array.from({ length: count }, () => one);
const views = (attempts: Parameters<typeof learnerViews>[0], wayOutAfter?: Parameters<typeof learnerViews>[1]) => learnerViews(attempts, wayOutAfter).map(({ article, 'templates-2020': templates }) => `${article} ${templates}`);

test('the way out comes at the 11th attempt by the article, and at the 12th by the templates', () => {
  expect(views(times(12, attempt('response')))).toEqual([...Array<string>(10).fill('dialog dialog'), 'way-out dialog', 'way-out way-out']);
});

test('a count that the user gives holds for both', () => {
  expect(views(times(3, attempt('response')), { article: 2, 'templates-2020': 2 })).toEqual(['dialog dialog', 'way-out way-out', 'way-out way-out']);
});

test('the templates stand still for ever after an answer that the page may not read, and the article counts it', () => {
  expect(views([attempt('response'), attempt('error'), attempt('response'), attempt('response', true)])).toEqual(['dialog dialog', 'dialog standstill', 'dialog standstill', 'nothing-more standstill']);
});

test('silence is a wait by both, and after an accepted result a new finish counts anew', () => {
  expect(views([attempt('timeout', null)])).toEqual(['waiting waiting']);
  expect(views([attempt('response', true), attempt('response'), attempt('response', true)])).toEqual(['nothing-more nothing-more', 'dialog dialog', 'nothing-more nothing-more']);
});

async function played(name: string): Promise<Delivery> {
  const receiver = await startReceiver();
  try {
    const stimuli = plan({ scenarios: retry, target: receiver.url, timeoutMs: 3000, run: 'test', attempts: 3, successStatus: [200], extraOrigins: [] });
    const stimulus = stimuli.find((one) => one.name === name);
    if (stimulus === undefined) throw new Error(`No ${name}.`);
    return await openModel().deliver(stimulus);
  } finally {
    await receiver.close();
  }
}

test('a learner submits again with a later finishedOn, as often as --attempts says, and nothing else changes', async () => {
  const bodies = (await played('all-submissions')).attempts.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
  expect(bodies).toHaveLength(3);
  expect(new Set(bodies.map((body) => JSON.stringify({ ...body, finishedOn: '' }))).size).toBe(1);
  const moments = bodies.map(({ finishedOn }) => String(finishedOn));
  expect([...moments].sort()).toEqual(moments);
});

test('a twin is the very same bytes, in turn and together', async () => {
  for (const name of ['twin', 'concurrent-twins']) {
    const { attempts } = await played(name);
    expect(attempts).toHaveLength(2);
    expect(attempts[0]?.body).toBe(attempts[1]?.body);
  }
});
