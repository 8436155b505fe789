import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { generate } from '../../schema/generate.ts';

const GENERATED = fileURLToPath(new URL('../../generated/', import.meta.url));
const run = promisify(execFile);

test('generated/ holds what schema/ says, and nothing else', async () => {
  const written = await generate();
  const files = (await readdir(GENERATED)).sort();
  expect(files).toEqual([...written.keys()].sort());
  // Names only: a whole validator as a diff tells nobody anything.
  const drifted = await Promise.all(files.map(async (file) => ((await readFile(join(GENERATED, file), 'utf8')) === written.get(file) ? [] : [file])));
  expect(drifted.flat(), 'run npm run generate and commit what it writes').toEqual([]);
});

test('generated/ runs where no package is installed', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-generated-'));
  try {
    await cp(GENERATED, join(folder, 'generated'), { recursive: true });
    await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
    await writeFile(join(folder, 'use.js'), `
      import { validateResult } from './generated/validators.js';
      import { contract } from './generated/contract.js';
      import { requirements } from './generated/requirements.js';
      const example = contract.senders.course.example.value;
      const verdicts = [validateResult(example), validateResult({ ...example, score: '100' })];
      console.log(JSON.stringify({ verdicts, wrong: validateResult.errors[0].instancePath, level: requirements['delivery/status-is-200'].level }));
    `);
    const { stdout } = await run(process.execPath, ['use.js'], { cwd: folder, env: {} });
    expect(JSON.parse(stdout)).toEqual({ verdicts: [true, false], wrong: '/score', level: 'must' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('no generated script requires or imports anything', async () => {
  const scripts = (await readdir(GENERATED)).filter((file) => file.endsWith('.js'));
  const texts = await Promise.all(scripts.map((file) => readFile(join(GENERATED, file), 'utf8')));
  expect(scripts.filter((_, index) => /\brequire\(|^\s*import\b|\bimport\(/m.test(texts[index] ?? ''))).toEqual([]);
});
