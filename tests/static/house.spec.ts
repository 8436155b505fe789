import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const { resolve } = createRequire(import.meta.url);
const CACHED = ['--incremental', '--tsBuildInfoFile'];

test.setTimeout(180_000);

/** What a tool of the house has to say: nothing when all is well. */
function output(packageName: string, script: string, args: readonly string[]): Promise<string> {
  const tool = join(dirname(resolve(`${packageName}/package.json`)), script);
  return new Promise((done) => {
    execFile(process.execPath, [tool, ...args], { cwd: ROOT, maxBuffer: 1 << 24 }, (error, stdout, stderr) => {
      done(error === null ? '' : `${stdout}${stderr}` || error.message);
    });
  });
}

test('the types of all rooms hold', async () => {
  expect(await output('typescript', 'bin/tsc', ['-p', '.', ...CACHED, 'node_modules/.cache/rooms.tsbuildinfo'])).toBe('');
});

test('the types of the player\'s pages hold', async () => {
  expect(await output('typescript', 'bin/tsc', ['-p', 'simulator/player', ...CACHED, 'node_modules/.cache/player.tsbuildinfo'])).toBe('');
});

test('the types of the page of simulate hold', async () => {
  expect(await output('typescript', 'bin/tsc', ['-p', 'workbench/page', ...CACHED, 'node_modules/.cache/page.tsbuildinfo'])).toBe('');
});

test('lint finds nothing', async () => {
  // The cache knows a file by its content alone; a fresh clone, as on CI, has none and looks at every file.
  expect(await output('eslint', 'bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-strategy', 'content', '--cache-location', 'node_modules/.cache/eslint/'])).toBe('');
});
