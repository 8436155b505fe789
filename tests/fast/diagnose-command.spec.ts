import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { read } from '../../cli/diagnose.ts';
import { validateReport } from '../../generated/validators.js';
import { hookproof } from '../support/command.ts';

const pathOf = (name: string): string => fileURLToPath(new URL(`../fixtures/har/${name}.har`, import.meta.url));
const offline = { preload: [pathToFileURL(fileURLToPath(new URL('../support/no-network.mjs', import.meta.url))).href] };

test('diagnose prints what is wrong, touches no network and exits with 1', async () => {
  const { code, stdout, stderr } = await hookproof(['diagnose', pathOf('chrome-options-404')], offline);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout).toContain('1  preflight/answers-options  must');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('hookproof: the endpoint does not conform: 1 must is violated.');
});

test('it writes the reports that verify writes, to stdout and to files', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  try {
    const { code, stdout } = await hookproof(['diagnose', pathOf('chrome-persons'), '--reporter', 'json', '--reporter', `junit=${folder}/report.xml`, '--reporter', `text=${folder}/report.txt`], offline);
    const value: unknown = JSON.parse(stdout);
    expect(validateReport(value), JSON.stringify(validateReport.errors)).toBe(true);
    expect(code).toBe(1);
    for (const text of [stdout, await readFile(`${folder}/report.xml`, 'utf8'), await readFile(`${folder}/report.txt`, 'utf8')]) {
      expect(text).toContain('delivery/status-is-2xx');
      expect(text).not.toMatch(/smith/i);
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('what is no HAR, and what is not there, exit with 3 in one line', async () => {
  const [missing, folder, none, several] = await Promise.all([
    hookproof(['diagnose', '/no/such/file.har']),
    hookproof(['diagnose', tmpdir()]),
    hookproof(['diagnose', fileURLToPath(import.meta.url)]),
    hookproof(['diagnose', pathOf('chrome-two-endpoints')]),
  ]);
  expect([missing.code, folder.code, none.code, several.code]).toEqual([3, 3, 3, 3]);
  expect(missing.stderr).toBe('Failed to read the HAR /no/such/file.har: there is no such file. Give the path of a .har file.\n');
  expect(folder.stderr).toContain('it is a folder');
  expect(none.stderr).toContain('it is not JSON');
  expect(several.stderr).toContain('Name one with --url');
  expect([missing, folder, none, several].map(({ stdout }) => stdout)).toEqual(['', '', '', '']);
});

test('a file beyond the cap is not read, and the cap is said; UTF-16 is', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  try {
    const file = join(folder, 'some.har');
    await writeFile(file, '');
    await truncate(file, 3 * 1024 * 1024);
    await expect(read(file, 2 * 1024 * 1024)).rejects.toThrow('it has 3 MB, and no more than 2 MB are read');
    await writeFile(file, Buffer.from('\ufeff{"log":{}}', 'utf16le'));
    expect(await read(file, 1024)).toBe('{"log":{}}');
  } finally {
    await rm(folder, { recursive: true });
  }
});
