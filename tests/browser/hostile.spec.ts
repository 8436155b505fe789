/** An endpoint of each layer that means harm; all of them: npm run hostile. */
import { existsSync } from 'node:fs';
import { expect, test as base } from '@playwright/test';
import { complaints, meet, openGround, type Ground } from '../hostile/calm.ts';
import { hostile } from '../hostile/index.ts';
import { LAYERS } from '../hostile/kind.ts';
import { needsCertutil } from '../support/trust.ts';

const test = base.extend<object, { ground: Ground }>({
  ground: [async ({}, use) => {
    const ground = await openGround();
    await use(ground);
    await ground.home.close();
  }, { scope: 'worker' }],
});
test.beforeEach(() => {
  test.skip(!existsSync('/proc/self/status'), 'memory is read from /proc');
  needsCertutil();
});

const sample = hostile.filter((kind) => kind.sample);

test('there are sixty kinds of hostile endpoints, and one of each layer is tried', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostile.map(({ what }) => what)).size).toBe(hostile.length);
  expect(LAYERS.filter((layer) => !sample.some((kind) => kind.layer === layer))).toEqual([]);
});

for (const kind of sample) {
  test(`${kind.what}: a verdict or unknown, in time and within its memory`, async ({ ground }) => {
    expect(complaints(await meet(ground, kind), ground, kind)).toEqual([]);
  });
}

test('an endless body, by the model: a verdict or unknown, in time and within its memory', async ({ ground }) => {
  for (const kind of sample.filter(({ what }) => what === 'an endless body')) expect(complaints(await meet(ground, kind, '--engine', 'model'), ground, kind)).toEqual([]);
});
