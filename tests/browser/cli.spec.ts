import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { hookproof, start } from '../support/command.ts';

test('verify judges the embedded receiver from a real browser: exit code 0, the last line says so, stderr stays silent', async () => {
  const { code, stdout, stderr } = await hookproof(['verify', '--embedded']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/browser {2}Chromium \d+/);
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('hookproof: the endpoint conforms.');
});

test('with a fault it exits 1, names it first and says what the learner sees', async () => {
  const { code, stdout } = await hookproof(['verify', '--embedded', '--fault', 'options-404', '--profile', 'go-live']);
  expect(code).toBe(1);
  expect(stdout).toContain('1  preflight/answers-options  must');
  expect(stdout).toContain('the learner sees:');
});

test('without a browser it exits 2 and says what to do', async () => {
  const { code, stdout, stderr } = await hookproof(['verify', '--embedded'], { env: { HOOKPROOF_BROWSER: '/no/such/browser' } });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  expect(stderr).toMatch(/^Failed to use HOOKPROOF_BROWSER: .+\. .+\n$/);
});

test('Ctrl-C in the middle of an attempt leaves no browser and no temporary folder behind', async () => {
  test.skip(!existsSync('/proc/self/cmdline'), 'processes are read from /proc');
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  const server = createServer();
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const asked = new Promise<void>((resolve) => { server.once('request', () => resolve()); });
  try {
    const { child, ended } = start(['verify', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`], { env: { TMPDIR: folder } });
    await asked;
    expect(await browsersIn(folder)).not.toEqual([]);
    child.kill('SIGINT');
    expect(await ended).toMatchObject({ code: 130, stdout: '' });
    await expect.poll(() => browsersIn(folder)).toEqual([]);
    expect((await readdir(folder)).filter((name) => !name.startsWith('tsx-'))).toEqual([]);
  } finally {
    server.closeAllConnections();
    server.close();
    await rm(folder, { recursive: true, force: true });
  }
});

/** Process ids of browsers whose profile lies in the folder. */
async function browsersIn(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_id, index) => lines[index]?.includes(`--user-data-dir=${folder}`));
}
