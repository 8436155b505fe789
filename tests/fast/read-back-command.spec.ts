import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { runProgram } from '../../cli/program.ts';
import { UsageError } from '../../cli/usage-error.ts';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { hookproof } from '../support/command.ts';
import { startForeign } from '../support/foreign.ts';

const GO_LIVE = ['--engine', 'model', '--profile', 'go-live'];
const KEY = 'k9Zq7Lw2Xv8Rt4Bn6Mc1';
const BASIC = 'dXNlcjpwYTU1d29yZC1vZi1hLXJlYWRlcg';
const QUERY = 'q-s3cr3t-of-the-template';

test('what is stored is looked at, and neither header nor template give a secret away: in no report, nowhere', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
  const foreign = await startForeign({ shows: (rows, { headers }) => (headers['x-api-key'] === KEY && headers['authorization'] === `Basic ${BASIC}` ? { data: rows.map((row) => ({ ...row, status: KEY })) } : 401) });
  try {
    const { code, stdout, stderr } = await hookproof(
      ['verify', foreign.url, ...GO_LIVE, '--read-back', `${foreign.template}&sig=${QUERY}`, '--read-back-at', '/data', '--read-back-header', `X-Api-Key: ${KEY}`, '--verbose', '--reporter', 'json', '--reporter', `text=${folder}/report.txt`, '--reporter', `junit=${folder}/report.xml`],
      { env: { HOOKPROOF_READ_BACK_HEADER: `Authorization: Basic ${BASIC}` } },
    );
    const report = JSON.parse(stdout) as Report;
    expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
    const text = await readFile(join(folder, 'report.txt'), 'utf8');
    expect(code).toBe(0);
    expect(report.scenarios.find(({ id }) => id === 'delivery/stored')?.verdict).toBe('conforms');
    expect(report.deliveries.map(({ stored }) => [stored?.before, stored?.after, stored?.problem])).toEqual(report.deliveries.map(() => [0, 1, null]));
    expect(report.settings.find(({ name }) => name === 'read-back')?.value).toBe(`${foreign.template}&sig=REDACTED at /data (counted, and compared by courseId, learnerId, score, finishedOn; no status in it to compare)`);
    expect(text).toMatch(/read-back +http:\/\/127\.0\.0\.1:\d+\/api\?learner=\{learnerId\}&course=\{courseId\}&sig=REDACTED/);
    expect(text).toMatch(/read side: 0 before, 1 after \d+ ms/);
    for (const secret of [KEY, BASIC, QUERY, 'Basic']) for (const output of [stdout, stderr, text, await readFile(join(folder, 'report.xml'), 'utf8')]) expect(output).not.toContain(secret);
  } finally {
    await foreign.close();
    await rm(folder, { recursive: true });
  }
});

test('a read side that wants another key is no pass, and the report says why', async () => {
  const foreign = await startForeign({ shows: () => 401 });
  const { code, stdout } = await hookproof(['verify', foreign.url, ...GO_LIVE, '--read-back', foreign.template, '--verbose']).finally(() => foreign.close());
  expect(code).toBe(2);
  expect(stdout.replace(/\s+/g, ' ')).toContain('(it could not be read: it answered with 401)');
  expect(stdout).toMatch(/delivery +\d+ fine, 1 unknown/);
  expect(stdout).toContain('hookproof: the endpoint could not be judged: this is neither a pass nor a fail; what it stored could not be read (it answered with 401).');
  expect(stdout.replace(/\s+/g, ' ')).toContain('Next: see that the URL, the header and the pointer of --read-back are right: it answered with 401.');
});

test('a pointer whose last part is wrong could not be judged: the last line says that nothing was seen, and Next how to look', { tag: '@slow' }, async () => {
  const foreign = await startForeign({ shows: (rows) => ({ data: { results: rows } }) });
  const { code, stdout } = await hookproof(['verify', foreign.url, ...GO_LIVE, '--read-back', foreign.template, '--read-back-at', '/data/rows']).finally(() => foreign.close());
  expect(code).toBe(2);
  expect(stdout).toMatch(/published +https:\/\/elearning\.easygenerator\.com +WORKS/);
  expect(stdout).toContain('that it stores anything was not seen: the read side showed nothing in this whole run.');
  expect(stdout.replace(/\s+/g, ' ')).toContain('find out whether every result is lost, or --read-back and --read-back-at look in the wrong place');
});

test('what is stored otherwise is PARTLY for that, and not for results that fail', async () => {
  const { code, stdout } = await hookproof(['verify', '--embedded', '--fault', 'stores-other-score', ...GO_LIVE]);
  expect(code).toBe(1);
  expect(stdout.replace(/\s+/g, ' ')).toContain('PARTLY The result would arrive, and the course counts it as reported. But not every result from here is stored as it was sent, see below.');
});

test('what is answered with success and lost fails: the line of its origin says so', async () => {
  const { code, stdout } = await hookproof(['verify', '--embedded', '--fault', 'answers-200-stores-nothing', ...GO_LIVE]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/published +https:\/\/elearning\.easygenerator\.com +FAILS\n +The result is answered with success and is not stored/);
  expect(stdout).toContain('1  delivery/stored  must');
});

test('the embedded receiver is looked into by itself', async () => {
  const { code, stdout } = await hookproof(['verify', '--embedded', ...GO_LIVE, '--reporter', 'json']);
  const report = JSON.parse(stdout) as Report;
  expect([code, report.counts.unobserved]).toEqual([0, 0]);
  expect(report.settings.find(({ name }) => name === 'read-back')?.value).toBe("the receiver's own results");
});

const TARGET = 'http://127.0.0.1:4321/results';
const WRONG: readonly (readonly [string, readonly string[], Record<string, string>, string])[] = [
  ['a template without the learner', ['--read-back', `https://example.com/r?key=${QUERY}`], {}, 'Failed to read --read-back: "https://example.com/r?key=REDACTED" holds no {learnerId}. '],
  ['another placeholder', ['--read-back', 'https://example.com/{learnerId}/{learner}'], {}, 'holds another placeholder'],
  ['a template that is no URL', ['--read-back', 'example.com/{learnerId}'], {}, 'is no http URL'],
  ['a password in the template', ['--read-back', `https://u:${QUERY}@example.com/{learnerId}`], {}, 'Failed to read --read-back: it holds a user name or password. '],
  ['a pointer that is none', ['--read-back', 'https://example.com/{learnerId}', '--read-back-at', 'data/results'], {}, 'Failed to read --read-back-at: "data/results" is no JSON Pointer. '],
  ['a header without a name', ['--read-back', 'https://example.com/{learnerId}', '--read-back-header', KEY], {}, 'Failed to read --read-back-header: it is no header. '],
  ['a header with a line break', ['--read-back', 'https://example.com/{learnerId}', '--read-back-header', `X-Key: ${KEY}\nX-Other: y`], {}, 'Failed to read --read-back-header: it is no header. '],
  ['a header of the environment that is none', ['--read-back', 'https://example.com/{learnerId}'], { HOOKPROOF_READ_BACK_HEADER: `${KEY} ${KEY}` }, 'Failed to read HOOKPROOF_READ_BACK_HEADER: it is no header. '],
  ['a header for no read side', ['--read-back-header', `X-Key: ${KEY}`], {}, 'Failed to read --read-back-header: there is no --read-back. '],
  ['a pointer for no read side', ['--read-back-at', '/data'], {}, 'Failed to read --read-back-at: there is no --read-back. '],
];
for (const [what, args, env, expected] of WRONG) {
  test(`${what} is wrong usage, told before anything is sent and without a secret`, async () => {
    const io = { stdout: { write: () => true }, stderr: { write: () => true }, env, signal: new AbortController().signal };
    const error: unknown = await runProgram(['verify', TARGET, ...args], io).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toContain(expected);
    for (const secret of [KEY, QUERY]) expect(String(error)).not.toContain(secret);
  });
}

test('an option that is misspelled is named without its value', async () => {
  const { code, stderr } = await hookproof(['verify', TARGET, `--read-back-headr=X-Key: ${KEY}`]);
  expect(code).toBe(3);
  expect(stderr).toContain("unknown option '--read-back-headr'");
  expect(stderr).not.toContain(KEY);
});
