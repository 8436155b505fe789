import { expect } from '@playwright/test';
import { verdictOf } from '../../scenarios/verdict.ts';
import { test } from '../support/browser.ts';
import { expectExactly } from '../support/exact.ts';
import { isPlain, profileOf } from '../support/profile-of.ts';
import { judgeWith } from '../support/judged.ts';
import { rawReceivers } from '../receivers/index.ts';
import { startRaw } from '../receivers/raw.ts';

test('the raw receiver without a flaw violates nothing', async ({ engine }) => {
  const receiver = await startRaw();
  const judged = await judgeWith(engine, receiver.url).finally(() => receiver.close());
  expectExactly(judged, []);
  expect(judged.rows.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
});

for (const flawed of rawReceivers) {
  test(`a receiver that ${flawed.summary} fails exactly what it lists`, async ({ engine, secure }) => {
    const receiver = await flawed.start();
    const one = receiver.url.startsWith('https:') ? secure : engine;
    const judged = await judgeWith(one, receiver.url, { timeoutMs: 1000, profile: profileOf(flawed.fails), plainly: isPlain(flawed.fails) }).finally(() => receiver.close());
    expectExactly(judged, flawed.fails.map(({ id }) => id));
    expect(verdictOf(judged.rows, false).exitCode).toBe(flawed.exitCode);
  });
}
