/** hookproof simulate as a command: --auto, exit codes, evidence and repro files, wrong usage. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { unzipSync } from 'fflate';
import { hookproof } from '../support/command.ts';
import { answering, CORS, startServer } from '../support/server.ts';

const test = base.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'hookproof-simulate-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
});
const auto = (...args: readonly string[]) => hookproof(['simulate', '--headless', '--auto', ...args]);

test('--auto plays the conforming receiver through, and ends with 0', async () => {
  const { code, stdout } = await auto();
  expect(stdout).toMatch(/^ready http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}\/$/m);
  expect(stdout).toContain('The learner sees: The course closes as it should.');
  expect(stdout).toContain('The author sees: URL successfully reached');
  expect(code).toBe(0);
});

test('--auto tells alike attempts once, leaves by the way out, and ends with 1', async () => {
  const { code, stdout } = await auto('--fault', 'post-204', '--attempts', '5');
  expect(stdout).toContain('attempts 3 to 4: the same');
  expect(stdout).toContain('The learner closes the course without reporting');
  expect(stdout).toContain('delivery/status-is-200  must');
  // A preflight that the browser remembers is nothing that could not be judged.
  expect(stdout).toContain('No OPTIONS this time');
  expect(stdout).not.toContain('must, unknown');
  expect(code).toBe(1);
});

test('--auto of an anonymous learner reports nothing, which is right', async () => {
  const { code, stdout } = await auto('--anonymous');
  expect(stdout).toContain('Nothing is sent: the learner started anonymously');
  expect(stdout).toContain('hookproof: an anonymous learner reports nothing, as it should be. Check URL alone was looked at, and is green.');
  expect(code).toBe(0);
});

test('--auto cannot tell where nobody answers, and ends with 2', async () => {
  const { code } = await auto('http://hookproof.invalid/results', '--timeout', '1000');
  // Nothing resolves this name, and mixed content stops the course before.
  expect([1, 2]).toContain(code);
  expect((await auto('https://hookproof.invalid/results', '--timeout', '1000')).code).toBe(2);
});

test('a failure of a foreign receiver opens elsewhere from its repro file, without the receiver', async ({ folder }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(202, { ...CORS, 'Content-Type': 'application/json' }).end('{"queued":true}'); }));
  const first = await auto(server.url, '--attempts', '2', '--set', 'score=57', '--evidence', folder);
  await server.close();
  expect(first.code).toBe(1);
  const [zip = ''] = (await readdir(folder)).filter((name) => name.endsWith('.zip'));
  const repro = unzipSync(await readFile(join(folder, zip)))['repro.json'] ?? new Uint8Array();
  expect(repro.length).toBeLessThan(2048);
  const file = join(folder, 'repro.json');
  await writeFile(file, repro);
  const second = await auto('--repro', file);
  expect(second.code).toBe(1);
  for (const { stdout } of [first, second]) {
    expect(stdout).toContain('delivery/status-is-200  must');
    expect(stdout).toContain('POST answered: 202 Accepted');
    expect(stdout).toContain('"score":57,');
  }
});

for (const [what, args, words] of [
  ['an unknown fault', ['--fault', 'post-205'], 'Failed to read --fault: "post-205" is unknown.'],
  ['a fault of a foreign endpoint', ['http://127.0.0.1:1234/x', '--fault', 'post-204'], 'it breaks the embedded receiver only'],
  ['a sequence without a fault', ['--fail-first', '2'], 'there is no fault to fail with'],
  ['an unknown template', ['--template', 'simpel'], 'Did you mean simple?'],
  ['a --set without a value', ['--set', 'score'], 'names no field and value'],
  ['a repro file that is not there', ['--repro', '/nowhere/x.json'], 'Failed to read the repro file'],
  ['a repro file and a URL', ['http://127.0.0.1:1234/x', '--repro', 'x.json'], 'Leave one of them out'],
] as const) {
  test(`${what} is wrong usage, and nothing is started`, async () => {
    const { code, stdout, stderr } = await hookproof(['simulate', '--headless', ...args]);
    expect(stderr).toContain(words);
    expect(stdout).toBe('');
    expect(code).toBe(3);
  });
}
