/** The window: a visible browser at the real origins, its prompt, and its end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { inPrivateNetwork, LOCAL_ADDRESS, needsPrivateNetwork } from '../support/private-network.ts';
import { needsWindow, openScreen } from '../support/screen.ts';
import { start } from '../support/command.ts';
import { startServer } from '../support/server.ts';
import { test } from '../support/shell.ts';
import { browsersIn } from '../support/watched.ts';

interface There { readonly asking: boolean; readonly phase: string; readonly conditions: readonly string[]; readonly arrived: readonly string[]; readonly log: readonly string[]; readonly outcome: string | null }

const there = async (how: 'ask' | 'grant'): Promise<There> => await inPrivateNetwork('tests/support/simulate-there.ts', [LOCAL_ADDRESS, how], {}) as There;

test('for a private address the browser asks the person, and nothing leaves until he answers', async () => {
  await needsWindow();
  needsPrivateNetwork();
  expect(await there('ask')).toMatchObject({ asking: true, phase: 'sending', arrived: [], log: expect.arrayContaining([expect.stringContaining('Chromium asks')]) });
});

test('--auto grants the permission beforehand and says so', async () => {
  await needsWindow();
  needsPrivateNetwork();
  const seen = await there('grant');
  expect(seen).toMatchObject({ asking: false, phase: 'closed', arrived: ['OPTIONS', 'POST'], outcome: 'delivered' });
  expect(seen.conditions.join()).toContain('granted beforehand');
});

test('a window is played from the loopback page too, and Ctrl-C leaves no browser behind', async ({ shell }) => {
  await needsWindow();
  const server = await startServer();
  const screen = await openScreen();
  // As long as some systems' own: a browser's socket would not fit below it.
  const folder = await mkdtemp(join(tmpdir(), 'long-'.repeat(12)));
  const { child, ended } = start(['simulate', server.url, '--template', 'personalized', '--no-sections', '--name', 'Ann', '--email', 'ann@example.com'], { env: { DISPLAY: screen.display, TMPDIR: folder } });
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString(); const found = /^ready (\S+)$/m.exec(out)?.[1]; if (found !== undefined) resolve(found); });
    void ended.then(({ stderr }) => { reject(new Error(stderr)); });
  });
  const page = await shell.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'See my results' }).click();
  await page.getByRole('button', { name: 'Close the course' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  expect(await browsersIn(folder)).not.toEqual([]);
  await page.close();
  child.kill('SIGINT');
  const { code, stderr } = await ended;
  expect(stderr).toContain('The course stands in the browser window');
  expect(code).toBe(0);
  expect(await browsersIn(folder)).toEqual([]);
  expect(server.seen.map(({ method, headers }) => [method, headers['user-agent']?.includes('Headless')])).toEqual([['OPTIONS', false], ['POST', false]]);
  screen.close();
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
