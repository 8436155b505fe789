/** A few rounds of npm run kill, and the one with two browsers for sure. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { startReceiver } from '../../receiver/receiver.ts';
import { createFamily } from '../kill/family.ts';
import { randomFrom } from '../kill/random.ts';
import { killVerify } from '../kill/verify.ts';
import { ROOT } from '../support/command.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hookproof-kill-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});

test.skip(process.platform !== 'linux', 'processes are read from /proc');

test('a verification that is ended at any moment leaves no process, no half report, and nothing that the next one does not sweep', async ({ folder }) => {
  const sums = await killVerify(4, ['--embedded', '--profile', 'go-live'], folder, randomFrom(20180715));
  expect(sums).toMatchObject({ rounds: 4, alive: 0, half: 0, unswept: 0 });
});

test('kill -9 ends both browsers while the relay is in use', async ({ folder }) => {
  const receiver = await startReceiver();
  const family = createFamily();
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/kill/road-child.ts', receiver.url], { cwd: ROOT, detached: true, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...family.env, TMPDIR: folder } });
  try {
    await once(child.stdout, 'data');
    // Two browsers, each with processes of its own, besides the one that is killed.
    expect((await family.alive()).length).toBeGreaterThan(4);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await expect.poll(() => family.alive(), { timeout: 10_000 }).toEqual([]);
  } finally {
    child.kill('SIGKILL');
    await receiver.close();
  }
});
