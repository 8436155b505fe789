import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { crossings, ROOMS } from '../borders.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const OUTSIDE = ['node_modules', 'dist', 'test-results', 'playwright-report', 'docs', '.git', '.ci'];

/** The crossings in a tree that holds these files and nothing else. */
async function crossingsOf(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await mkdtemp(join(tmpdir(), 'hookproof-borders-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
    return await crossings(root, Object.keys(files));
  } finally {
    await rm(root, { recursive: true });
  }
}

const target = { 'simulator/engine.ts': 'export const outcome = 1;\n', 'generated/types.ts': 'export type Outcome = string;\n' };

test('no room imports what its border forbids', async () => {
  const entries = await readdir(ROOT, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !OUTSIDE.includes(entry.name)).map((entry) => entry.name);
  const files = entries.filter((entry) => entry.name === 'cli.ts').map((entry) => entry.name);
  expect(await crossings(ROOT, [...folders, ...files])).toEqual([]);
});

test('every folder of code is a room', async () => {
  const entries = await readdir(ROOT, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory() && !OUTSIDE.includes(entry.name) && !entry.name.startsWith('.')).map((entry) => entry.name);
  expect(folders.filter((folder) => !(folder in ROOMS) && folder !== 'bench')).toEqual([]);
});

for (const [kind, line] of Object.entries({
  static: "import { outcome } from '../simulator/engine.ts';\nexport const x = outcome;\n",
  bare: "import '../simulator/engine.ts';\n",
  dynamic: "export const x = await import('../simulator/engine.ts');\n",
  type: "import type { outcome } from '../simulator/engine.ts';\nexport type X = typeof outcome;\n",
  're-exporting': "export { outcome } from '../simulator/engine.ts';\n",
})) {
  test(`a ${kind} import across a border is seen`, async () => {
    expect(await crossingsOf({ ...target, 'report/text.ts': line })).toEqual(['report/text.ts imports ../simulator/engine.ts: report may not']);
  });
}

test('a node built-in in report is seen', async () => {
  expect(await crossingsOf({ 'report/text.ts': "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;\n" })).toEqual(['report/text.ts imports fs: report may not']);
});

test('a package in generated is seen', async () => {
  expect(await crossingsOf({ 'generated/validators.js': "import 'ajv';\n", 'node_modules/ajv/package.json': '{"name":"ajv","main":"index.js"}', 'node_modules/ajv/index.js': '' })).toEqual(['generated/validators.js imports ajv: generated may not']);
});

test('an import of a test is seen', async () => {
  expect(await crossingsOf({ 'tests/lab.ts': 'export const lab = 1;\n', 'cli/verify.ts': "import '../tests/lab.ts';\n" })).toEqual(['cli/verify.ts imports ../tests/lab.ts: cli may not']);
});

test('scenarios may take types from the simulator, and nothing that runs', async () => {
  expect(await crossingsOf({ ...target, 'scenarios/a.ts': "import type { outcome } from '../simulator/engine.ts';\nexport type X = typeof outcome;\n", 'scenarios/b.ts': "import '../simulator/engine.ts';\n" })).toEqual(['scenarios/b.ts imports ../simulator/engine.ts: scenarios may not']);
});

test('an import that the table allows is no crossing', async () => {
  expect(await crossingsOf({ ...target, 'simulator/attempts.ts': "import type { Outcome } from '../generated/types.ts';\nexport type X = Outcome;\n" })).toEqual([]);
});
