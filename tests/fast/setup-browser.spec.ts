import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { findBrowser, type FindOptions } from '../../setup/browser.mjs';
import { fakeMachine } from '../support/machine.ts';

const OWN = '/cache/chromium-1255/chrome-linux64/chrome';
const OWN_SHELL = '/cache/chromium_headless_shell-1255/chrome-headless-shell-linux64/chrome-headless-shell';
const APT = '/usr/bin/apt-get';
const ENV = { PATH: '/opt/tools:/usr/bin' };
const OFFLINE = { code: 1, output: 'Downloading ...\nError: getaddrinfo ENOTFOUND cdn.example\nFailed to install browsers\n' };

const find = (options: FindOptions, env: Readonly<Record<string, string | undefined>> = ENV) => findBrowser(env, { playwrightPath: () => Promise.resolve(OWN), ...options });

test('each browser is taken only when the ones before it are missing', async () => {
  const order = [OWN_SHELL, OWN, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
  const found = await Promise.all(order.map((_, missing) => find({ machine: fakeMachine({ files: order.slice(missing) }) })));
  expect(found).toEqual(order.map((executablePath, index) => ({ executablePath, kind: ['headless-shell', 'chromium', 'headless-shell', 'chromium', 'chrome', 'edge'][index] })));
});

test('HOOKPROOF_BROWSER comes before every other', async () => {
  const machine = fakeMachine({ files: [OWN, resolve('mine/chrome')] });
  expect(await find({ machine }, { HOOKPROOF_BROWSER: 'mine/chrome' })).toEqual({ executablePath: resolve('mine/chrome'), kind: 'chromium' });
});

test('HOOKPROOF_BROWSER naming a missing file is an error, whatever else is there', async () => {
  await expect(find({ install: true, machine: fakeMachine({ files: [OWN] }) }, { HOOKPROOF_BROWSER: '/opt/none' })).rejects.toThrow(
    "Failed to use HOOKPROOF_BROWSER: there is no file '/opt/none'. Set it to the path of a Chromium, Chrome or Edge, or unset it to let one be found.",
  );
});

test('a browser in a folder of PATH is found', async () => {
  expect(await find({ machine: fakeMachine({ files: ['/opt/tools/google-chrome'] }) })).toEqual({ executablePath: '/opt/tools/google-chrome', kind: 'chrome' });
});

test('where a window is needed a headless shell will not do', async () => {
  const machine = fakeMachine({ files: [OWN_SHELL, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'] });
  expect(await find({ wantVisible: true, machine })).toEqual({ executablePath: '/usr/bin/chromium', kind: 'chromium' });
  await expect(find({ wantVisible: true, machine }, { HOOKPROOF_BROWSER: OWN_SHELL })).rejects.toThrow('is a headless shell, which has no window');
});

test('the usual places of macOS and Windows are looked at', async () => {
  const mac = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  const windows = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(await find({ machine: fakeMachine({ platform: 'darwin', files: [mac] }) }, { HOME: '/Users/ada' })).toEqual({ executablePath: mac, kind: 'chrome' });
  expect(await find({ machine: fakeMachine({ platform: 'win32', files: [windows] }) }, { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })).toEqual({ executablePath: windows, kind: 'edge' });
});

test('without leave to install nothing runs, and the error says what to do', async () => {
  const machine = fakeMachine({ root: true, files: [APT] });
  await expect(find({ machine })).rejects.toThrow("Failed to find a browser: neither Playwright's own nor an installed Chromium, Chrome or Edge is there. Install Chromium or Chrome, or set HOOKPROOF_BROWSER to the path of one, or run npx playwright-core install chromium-headless-shell.");
  expect(machine.ran).toEqual([]);
});

test('with a browser there nothing is installed', async () => {
  const machine = fakeMachine({ root: true, files: [APT, '/usr/bin/chromium'] });
  await find({ install: true, machine });
  expect(machine.ran).toEqual([]);
});

test('the download comes before the system\'s packages', async () => {
  const machine = fakeMachine({ root: true, files: [APT], run: (line) => (line.includes('cli.js install ') ? { files: [OWN_SHELL] } : {}) });
  expect(await find({ install: true, machine })).toEqual({ executablePath: OWN_SHELL, kind: 'headless-shell' });
  expect(machine.ran).toEqual(['node cli.js install chromium-headless-shell', 'node cli.js install-deps chromium-headless-shell']);
});

test('where the download fails root installs the headless shell, with fresh lists if it must', async () => {
  let listsAreFresh = false;
  const machine = fakeMachine({
    root: true, files: [APT],
    run: (line) => {
      if (line === 'apt-get update') listsAreFresh = true;
      if (line.startsWith('node')) return OFFLINE;
      return line.includes('install') && !listsAreFresh ? { code: 100, output: 'E: Unable to locate package' } : { files: ['/usr/bin/chromium-headless-shell'] };
    },
  });
  expect((await find({ install: true, machine })).executablePath).toBe('/usr/bin/chromium-headless-shell');
  const install = 'apt-get install -y --no-install-recommends chromium-headless-shell';
  expect(machine.ran.slice(1)).toEqual([install, 'apt-get update', install]);
});

test('where the system has no headless shell the full browser is installed', async () => {
  const machine = fakeMachine({ root: true, files: [APT], run: (line) => (line.endsWith(' chromium') ? { files: ['/usr/bin/chromium'] } : OFFLINE) });
  expect(await find({ install: true, machine })).toEqual({ executablePath: '/usr/bin/chromium', kind: 'chromium' });
});

test('where all fails the error tells each failure and the next step', async () => {
  const asUser = fakeMachine({ files: [APT], run: () => OFFLINE });
  await expect(find({ install: true, machine: asUser })).rejects.toThrow("Failed to get a browser: none is installed; Playwright's download failed (getaddrinfo ENOTFOUND cdn.example); only root may install one with apt-get. Install Chromium or Chrome, or set HOOKPROOF_BROWSER to the path of one (Debian, Ubuntu: sudo apt-get install chromium).");
  const asRoot = fakeMachine({ root: true, files: [APT], run: (line) => (line.startsWith('node') ? OFFLINE : { code: 100, output: 'E: Unable to locate package x' }) });
  await expect(find({ install: true, machine: asRoot })).rejects.toThrow('apt-get install chromium-headless-shell failed (Unable to locate package x); apt-get install chromium failed (Unable to locate package x). Install Chromium or Chrome');
});
