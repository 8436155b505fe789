import { existsSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { harmless, hostileAnswers } from '../receivers/hostile.ts';
import { startRaw, type RawFlaw } from '../receivers/raw.ts';
import { watched, type Watched } from '../support/watched.ts';

const OWN_MB = 300;
const GROWTH_MB = 100;
/** Well beyond every stimulus waiting for its whole timeout. */
const LIMIT_MS = 40_000;

async function verify(flaw: RawFlaw, ...more: string[]): Promise<Watched> {
  const receiver = await startRaw(flaw);
  return watched(['verify', receiver.url, '--timeout', '1000', '--attempts', '1', '--verbose', ...more]).finally(() => receiver.close());
}

const test = base.extend<object, { good: Watched }>({ good: [async ({}, use) => { await use(await verify({})); }, { scope: 'worker' }] });
test.beforeEach(() => { test.skip(!existsSync('/proc/self/status'), 'memory is read from /proc'); });

/** Control characters of both sets, but for the line feed; UTF-8 read as single bytes must not look like them. */
const RAW = /[\x00-\x09\x0b-\x1f\x7f]|\xc2[\x80-\x9f]/;

function expectCalm({ code, stdout, stderr, ownMb, left, ms }: Watched, codes: readonly number[]): void {
  expect(stderr).toBe('');
  expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^hookproof: /);
  expect(RAW.exec(stdout)).toBeNull();
  expect(codes).toContain(code);
  expect(ownMb).toBeLessThan(OWN_MB);
  expect(left).toEqual([]);
  expect(ms).toBeLessThan(LIMIT_MS);
}

for (const [what, flaw] of Object.entries(hostileAnswers)) {
  const codes = harmless.includes(what) ? [0, 1, 2] : [1, 2];

  test(`${what}: a verdict or unknown, in time and within its memory`, async ({ good }) => {
    const seen = await verify(flaw, '--profile', 'go-live');
    expectCalm(seen, codes);
    expect(seen.browserMb - good.browserMb).toBeLessThan(GROWTH_MB);
  });

  test(`${what}, by the model: a verdict or unknown, in time and within its memory`, async () => {
    expectCalm(await verify(flaw, '--engine', 'model'), codes);
  });
}
