import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const IMPORT = "import { test, expect } from '@playwright/test';\n";
const PASSES = "test('passes', () => {});\n";
const FAILS = "test('fails', () => { expect(1).toBe(2); });\n";
const SKIPS = "test('skips', () => { test.skip(true, 'certutil is not here'); });\n";

interface Run { readonly lines: string[]; readonly code: number }

const test = base.extend<{ run: (text: string, env?: Record<string, string>) => Promise<Run> }>({
  /** A real run of the runner over one file with the project's own reporter. */
  run: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hookproof-count-'));
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'playwright.config.ts'), `export default { reporter: [['list'], [${JSON.stringify(join(ROOT, 'setup/count-reporter.mjs'))}]], forbidOnly: Boolean(process.env.CI) };\n`);
    await use(async (text, env = {}) => {
      await writeFile(join(folder, 'a.spec.ts'), text);
      const { PATH = '' } = process.env;
      return new Promise((resolve) => {
        execFile(process.execPath, [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test'], { cwd: folder, env: { PATH, ...env } }, (error, stdout) => {
          resolve({ lines: stdout.trimEnd().split('\n'), code: error === null ? 0 : Number(error.code) });
        });
      });
    });
    await rm(folder, { recursive: true });
  },
});

test('the last line counts what passed and failed', { tag: '@slow' }, async ({ run }) => {
  const green = await run(IMPORT + PASSES);
  expect([green.lines.at(-1), green.code]).toEqual(['1 passed, 0 failed', 0]);
  const red = await run(IMPORT + PASSES + FAILS);
  expect([red.lines.at(-1), red.code]).toEqual(['1 passed, 1 failed', 1]);
});

test('a skipped test is counted and named', { tag: '@slow' }, async ({ run }) => {
  const { lines, code } = await run(IMPORT + PASSES + SKIPS);
  expect([lines.at(-1), code]).toEqual(['1 passed, 0 failed, 1 skipped', 0]);
  expect(lines).toContain('skipped: skips (certutil is not here)');
});

test('on CI a skipped test fails the run', { tag: '@slow' }, async ({ run }) => {
  const { lines, code } = await run(IMPORT + PASSES + SKIPS, { CI: 'true' });
  expect([lines.at(-1), code]).toEqual(['1 passed, 1 failed', 1]);
});

test('a file that does not load counts as a failure', { tag: '@slow' }, async ({ run }) => {
  const { lines, code } = await run("import './missing.ts';\n" + IMPORT + PASSES);
  expect(lines.at(-1)).toMatch(/^0 passed, [1-9]\d* failed$/);
  expect(code).toBe(1);
});
