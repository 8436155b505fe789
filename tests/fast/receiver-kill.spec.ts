/** A few rounds of npm run kill. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { randomFrom } from '../kill/random.ts';
import { killReceive } from '../kill/receive.ts';

test('kill -9 under load loses no acknowledged result and stores none twice, those that are sent again included', { tag: '@slow' }, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-kill-'));
  try {
    const sums = await killReceive(8, join(folder, 'results.db'), randomFrom(20180715));
    expect(sums).toMatchObject({ missing: 0, twice: 0, integrity: '"ok"' });
    // What was sent again counts: without load and without loss the test would show nothing.
    expect(sums.acknowledged).toBeGreaterThan(100);
    expect(sums.unanswered).toBeGreaterThan(8);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
