import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runProgram } from '../../cli/program.ts';
import { UsageError } from '../../cli/usage-error.ts';
import { hookproof } from '../support/command.ts';

/** What was wrong with the arguments, in one line. Everything else is thrown on. */
async function complaint(args: readonly string[]): Promise<string> {
  const io = { stdout: { write: () => true }, stderr: { write: () => true }, env: {}, signal: new AbortController().signal };
  try {
    await runProgram(args, io);
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    throw error;
  }
  throw new Error(`"${args.join(' ')}" was taken`);
}

const TARGET = 'http://127.0.0.1:4321/results';
const WRONG: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['no URL', ['verify'], /there is none/],
  ['a URL without a scheme', ['verify', 'example.com/results'], /Put https:\/\/ before it, as in https:\/\/example\.com\/\.\.\./],
  ['ftp', ['verify', 'ftp://example.com/'], /"ftp:\/\/" is not http/],
  ['a URL with a user name', ['verify', 'https://me:pa55word@example.com/'], /a user name or password/],
  ['a URL with a space', ['verify', 'https://example.com/a b'], /white space/],
  ['a URL with a fragment', ['verify', 'https://example.com/#here'], /fragment/],
  ['a port that browsers refuse', ['verify', 'https://example.com:6000/'], /browsers refuse port 6000/],
  ["the vendor's own host", ['verify', 'https://live.easygenerator.com/results'], /vendor's own host/],
  ['an unknown profile', ['verify', TARGET, '--profile', 'ful'], /Did you mean full\?/],
  ['an unknown engine', ['verify', TARGET, '--engine', 'chrome'], /Did you mean chromium\?/],
  ['an unknown id', ['verify', TARGET, '--only', 'delivry/'], /Did you mean delivery\/\?/],
  ['an unknown reporter', ['verify', TARGET, '--reporter', 'jnit'], /Did you mean junit\?/],
  ['two reporters on stdout', ['verify', TARGET, '--reporter', 'json', '--reporter', 'text'], /cannot share stdout/],
  ['a report in a folder that is not there', ['verify', TARGET, '--reporter', 'json=/no/such/folder/x.json'], /Failed to write the report/],
  ['a report that is a folder', ['verify', TARGET, '--reporter', `json=${tmpdir()}`], /it is a folder/],
  ['a reporter without its file', ['verify', TARGET, '--reporter', 'json='], /names no file/],
  ['no attempt', ['verify', TARGET, '--attempts', '0'], /whole number from 1/],
  ['a timeout in words', ['verify', TARGET, '--timeout', '10s'], /whole number/],
  ['a status that is none', ['verify', TARGET, '--success-status', '200,20'], /"20" is no HTTP status/],
  ['an origin with a path', ['verify', TARGET, '--origin', 'https://lms.example.com/course'], /Give https:\/\/lms\.example\.com/],
  ['an empty learner', ['verify', TARGET, '--learner-id', ''], /it is empty/],
  ['an unknown fault', ['verify', '--embedded', '--fault', 'option-404'], /Did you mean options-404\?/],
  ['a fault for somebody else\'s endpoint', ['verify', TARGET, '--fault', 'options-404'], /breaks the embedded receiver/],
  ['an unknown id to explain', ['explain', 'delivery/status-is-20'], /Did you mean delivery\/status-is-200\?/],
  ['a port that is none', ['receive', '--port', '99999'], /is no port/],
  ['an unknown fault of receive', ['receive', '--fault', 'option-404'], /Did you mean options-404\?/],
];

for (const [what, args, expected] of WRONG) {
  test(`${what} is told in one line before anything is sent`, async () => {
    const message = await complaint(args);
    expect(message).toMatch(expected);
    expect(message).toMatch(/^Failed to .+\. .+$/);
    expect(message).not.toContain('pa55word');
  });
}

const SECRET = 'SeCreT12345';
for (const args of [
  ['verify', `example.com/results?key=${SECRET}`],
  ['verify', `//example.com/${SECRET}`],
  ['verify', `https://example.com/a b?key=${SECRET}`],
  ['verify', `https://u:pa ${SECRET}@example.com/`],
  ['verify', `https://exa%mple/?key=${SECRET}`],
  ['verify', `https://u:p/${SECRET}@exa%mple/`],
  ['verify', `https://example.com/#${SECRET}`],
  ['verify', `https://u:${SECRET}@example.com/`],
  ['verify', `ftp://example.com/${SECRET}`],
  ['verify', '--embedded', `https://example.com/?key=${SECRET}`],
  ['verify', TARGET, '--origin', `https://u:${SECRET}@example.com`],
  ['verify', TARGET, '--origin', `https://:${SECRET}@example.com`],
  ['verify', TARGET, '--origin', `https://example.com/?k=${SECRET}`],
  ['verify', TARGET, '--origin', `ftp://example.com/${SECRET}`],
  ['verify', TARGET, '--origin', `example.com/${SECRET}`],
  ['simulate', `example.com/results?key=${SECRET}`],
  ['simulate', `https://example.com/#${SECRET}`],
]) {
  test(`a URL that is wrong is quoted up to its host: ${args.join(' ')}`, async () => {
    const message = await complaint(args);
    expect(message).not.toContain(SECRET);
    expect(message).toMatch(/^Failed to .+\. .+$/);
  });
}

test('a URL in the place of a command is quoted up to its host', async () => {
  const { code, stderr } = await hookproof([`https://example.com/results?key=${SECRET}`]);
  expect(code).toBe(3);
  expect(stderr).toContain('https://example.com/...');
  expect(stderr).not.toContain(SECRET);
});

for (const [args, expected] of [
  [['verfy', TARGET], /unknown command 'verfy'\. Did you mean verify\?/],
  [['verify', TARGET, '--profle', 'full'], /unknown option '--profle'\. Did you mean --profile\?/],
  [['verify', TARGET, TARGET], /too many arguments/],
] as const) {
  test(`hookproof ${args.join(' ')} ends with exit code 3 and one line on stderr`, async () => {
    const { code, stdout, stderr } = await hookproof(args);
    expect(code).toBe(3);
    expect(stdout).toBe('');
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
}

test('an option that is wrong sends nothing to the endpoint', async () => {
  let requests = 0;
  const server = createServer((_request, response) => { requests += 1; response.end(); });
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  try {
    await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const { code } = await hookproof(['verify', target, '--engine', 'model', '--reporter', `json=${folder}/missing/report.json`]);
    expect(code).toBe(3);
    expect(requests).toBe(0);
  } finally {
    server.close();
    await rm(folder, { recursive: true });
  }
});

test('--version prints the version, --help the commands; both end with 0', async () => {
  expect(await hookproof(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' });
  const { code, stdout } = await hookproof(['--help']);
  expect(code).toBe(0);
  for (const command of ['verify', 'receive', 'explain', 'contract']) expect(stdout).toContain(command);
  expect(stdout).not.toContain('embedded');
});

for (const command of ['verify', 'simulate', 'diagnose', 'judge', 'compare']) {
  test(`the help of ${command} says what its exit codes mean`, async () => {
    expect((await hookproof([command, '--help'])).stdout).toMatch(/^Exit codes.*: 0 /m);
  });
}

test('without a command the help is the answer, and exit code 3', async () => {
  expect(await hookproof([])).toMatchObject({ code: 3, stdout: '', stderr: expect.stringContaining('Usage: hookproof') });
});
