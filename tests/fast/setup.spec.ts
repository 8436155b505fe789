import { mkdir, mkdtemp, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { build } from '../../setup/build.mjs';
import { dependencies } from '../../setup/dependencies.mjs';
import { requireNode } from '../../setup/node-version.mjs';
import { startArguments } from '../../setup/start.mjs';
import { testMachine } from '../../setup/test-machine.mjs';
import { fakeMachine } from '../support/machine.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAST = new Date(2020, 1, 1);
const LATER = new Date(2021, 1, 1);

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hookproof-setup-'));
    await use(folder);
    await rm(folder, { recursive: true });
  },
});

async function write(folder: string, file: string, text: string, time = PAST): Promise<void> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  await writeFile(join(folder, file), text);
  await utimes(join(folder, file), time, time);
}

/** The smallest tree that builds. */
async function sources(folder: string): Promise<void> {
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await write(folder, 'cli.ts', "const { late } = await import('./cli/late.ts');\nconsole.log(late);\n");
  await write(folder, 'cli/late.ts', 'export const late: string = "late";\n');
  await write(folder, 'simulator/player/course.ts', 'console.log("course");\n');
  await write(folder, 'simulator/player/check-url.ts', 'console.log("check-url");\n');
  await write(folder, 'workbench/page/main.tsx', 'console.log("page");\n');
  await write(folder, 'workbench/page/style.css', 'body { margin: 0 }\n');
  for (const made of ['cli', 'simulator', 'simulator/player', 'workbench', 'workbench/page']) await utimes(join(folder, made), PAST, PAST);
}

test('an old Node is told what to install', () => {
  expect(() => { requireNode('18.20.4'); }).toThrow('Failed to start: this is Node 18.20.4, and hookproof needs 20 or newer. Install it from https://nodejs.org, then try again.');
  expect(() => { requireNode('20.0.0'); }).not.toThrow();
});

test('packages are installed when there are none', async ({ folder }) => {
  await write(folder, 'package-lock.json', '{}');
  const machine = fakeMachine();
  expect(await dependencies(folder, machine)).toBe(true);
  expect(machine.ran).toEqual([`npm ci --prefix ${folder} --include=dev --no-audit --no-fund`]);
});

test('packages are installed again only when package-lock.json is newer', async ({ folder }) => {
  const machine = fakeMachine();
  await write(folder, 'package-lock.json', '{}', PAST);
  await write(folder, 'node_modules/.package-lock.json', '{}', LATER);
  expect(await dependencies(folder, machine)).toBe(false);
  expect(machine.ran).toEqual([]);
  await utimes(join(folder, 'package-lock.json'), new Date(), new Date());
  expect(await dependencies(folder, machine)).toBe(true);
});

test('npm\'s output is shown when it fails', async ({ folder }) => {
  await write(folder, 'package-lock.json', '{}');
  await expect(dependencies(folder, fakeMachine({ run: () => ({ code: 1, output: 'npm error code E404' }) }))).rejects.toThrow(/npm ci ended with code 1.*\nnpm error code E404\nCheck the connection/);
});

test('the build splits what is loaded late from what is loaded at once', async ({ folder }) => {
  await sources(folder);
  expect(await build(folder)).toBe(true);
  const cli = await readFile(join(folder, 'dist/cli.js'), 'utf8');
  expect(cli).toMatch(/^#!\/usr\/bin\/env node\n/);
  expect(cli).not.toContain('"late"');
  expect(await readFile(join(folder, 'dist/player/course.js'), 'utf8')).toContain('(() => {');
});

test('a second build does nothing until a source changes, appears or goes', async ({ folder }) => {
  await sources(folder);
  await build(folder);
  expect(await build(folder)).toBe(false);
  const soon = new Date(Date.now() + 1000);
  await utimes(join(folder, 'cli/late.ts'), soon, soon);
  expect(await build(folder)).toBe(true);
  await utimes(join(folder, 'cli/late.ts'), PAST, PAST);
  await build(folder);
  await write(folder, 'cli/unused.ts', '');
  await utimes(join(folder, 'cli'), soon, soon);
  expect(await build(folder)).toBe(true);
});

test('a failed build is tried again', async ({ folder }) => {
  await sources(folder);
  await write(folder, 'cli/late.ts', 'export const late = ;\n');
  await expect(build(folder)).rejects.toThrow('Build failed');
  await write(folder, 'cli/late.ts', 'export const late = "late";\n');
  expect(await build(folder)).toBe(true);
});

test('npm start judges the embedded receiver, or the URL that it is given', () => {
  expect(startArguments([])).toEqual(['verify', '--embedded']);
  expect(startArguments(['--fault', 'options-404'])).toEqual(['verify', '--embedded', '--fault', 'options-404']);
  expect(startArguments(['--origin', 'https://lms.example.com'])).toEqual(['verify', '--embedded', '--origin', 'https://lms.example.com']);
  expect(startArguments(['https://hook.example.com/', '--verbose'])).toEqual(['verify', 'https://hook.example.com/', '--verbose']);
  expect(startArguments(['--verbose', 'https://hook.example.com/'])).toEqual(['verify', '--verbose', 'https://hook.example.com/']);
  expect(startArguments(['hook.example.com'])).toEqual(['verify', 'hook.example.com']);
});

test('on CI the tools of the tests are installed, elsewhere nothing is', async () => {
  const machine = fakeMachine({ root: true, files: ['/usr/bin/apt-get', '/usr/sbin/ip', '/usr/bin/Xvfb'] });
  await testMachine({}, machine);
  expect(machine.ran).toEqual([]);
  await testMachine({ CI: 'true' }, machine);
  expect(machine.ran).toEqual(['apt-get install -y --no-install-recommends libnss3-tools chromium']);
});
