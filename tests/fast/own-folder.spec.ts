/** What a killed run has left, and the next one removes: its own, and nobody else's. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test as base, expect } from '@playwright/test';
import { takeOwnFolder } from '../../cli/own-folder.ts';
import { writeWhole } from '../../cli/outputs.ts';
import { isGone, ownMark } from '../../cli/owner.ts';
import { ROOT } from '../support/command.ts';

const test = base.extend<{ around: string }>({
  around: async ({}, use) => {
    const around = await mkdtemp(join(tmpdir(), 'hookproof-own-'));
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = around;
    await use(around);
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await rm(around, { recursive: true });
  },
});

/** The loader of the children keeps its own things there. */
const namesIn = async (folder: string): Promise<string[]> => (await readdir(folder)).filter((name) => !name.startsWith('tsx-')).sort();

const module = (name: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'cli', name)).href);
const code = (text: string): string[] => ['--import', 'tsx', '--input-type=module', '-e', text];

/** The mark of a process that has ended. */
function goneMark(): string {
  const { stdout } = spawnSync(process.execPath, code(`import { ownMark } from ${module('owner.ts')}; process.stdout.write(ownMark());`), { cwd: ROOT, encoding: 'utf8' });
  return stdout;
}

test('what is made for a moment lies in a folder of the run, which goes with it', async ({ around }) => {
  const leave = await takeOwnFolder();
  const [name = ''] = await readdir(around);
  expect(tmpdir()).toBe(join(around, name));
  await writeFile(join(tmpdir(), 'left'), '');
  await leave();
  expect(tmpdir()).toBe(around);
  expect(await readdir(around)).toEqual([]);
});

test('a start sweeps the folders of killed runs; living ones, other places, other names and other users keep theirs', async ({ around }) => {
  const gone = goneMark();
  const [place = '', pid = '', start = ''] = ownMark().split('-');
  const stay = [`hookproof-${place}-${pid}-${start}-abcdef`, `hookproof-0${'f'.repeat(5)}-${pid}-${start}-abcdef`, 'hookproof-abcdef', `hookproof-${gone}`, `other-${gone}-abcdef`];
  const go = [`hookproof-${gone}-abcdef`, `hookproof-${gone}-ghijkl`];
  for (const name of [...stay, ...go]) {
    await mkdir(join(around, name, 'deep'), { recursive: true });
    await writeFile(join(around, name, 'deep', 'file'), '');
  }
  // A name that was planted leads nowhere else.
  await symlink(join(around, 'other-' + gone + '-abcdef'), join(around, `hookproof-${gone}-linked`));
  if (process.getuid?.() === 0) {
    stay.push(`hookproof-${gone}-theirs`);
    await mkdir(join(around, `hookproof-${gone}-theirs`));
    await chown(join(around, `hookproof-${gone}-theirs`), 12_345, 12_345);
  }
  await (await takeOwnFolder())();
  expect(await namesIn(around)).toEqual([...stay].sort());
  expect(await readdir(join(around, `other-${gone}-abcdef`, 'deep'))).toEqual(['file']);
});

test('a process id that was given again is no sign of life', () => {
  test.skip(process.platform !== 'linux', 'needs /proc');
  const [place = '', pid = '', start = ''] = ownMark().split('-');
  expect(isGone(`${place}-${pid}-${start}`)).toBe(false);
  expect(isGone(`${place}-${pid}-1`)).toBe(true);
});

test('kill -9 while a report is written leaves the old one whole, and the next one sweeps', async ({ around }) => {
  const report = join(around, 'report.json');
  await writeFile(report, 'the old one');
  const child = spawn(process.execPath, code(`import { writeWhole } from ${module('outputs.ts')}; for (;;) await writeWhole(${JSON.stringify(join(around, 'elsewhere'))}, Buffer.alloc(60_000_000)).then(() => writeWhole(${JSON.stringify(report)}, 'x'.repeat(10_000_000)));`), { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  await expect.poll(() => readdir(around).then((names) => names.filter((name) => name.endsWith('.tmp')).length), { timeout: 40_000 }).toBe(1);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(['the old one', 'x'.repeat(10_000_000)]).toContain(await readFile(report, 'utf8'));
  await writeWhole(report, 'the new one');
  expect((await namesIn(around)).filter((name) => name !== 'elsewhere')).toEqual(['report.json']);
  expect(await readFile(report, 'utf8')).toBe('the new one');
});
