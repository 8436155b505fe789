import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { startReceiver } from '../../receiver/receiver.ts';
import { faultById } from '../../receiver/faults/index.ts';
import { inFolder } from '../support/folder.ts';
import { inProcess } from '../support/in-process.ts';
import { jsonReport } from '../../report/json.ts';
import { rerunOf } from '../../cli/rerun.ts';
import { reportOf } from '../support/reports.ts';

const MODEL = ['--engine', 'model', '--profile', 'go-live'];

/** A report of the receiver with that fault. */
async function recorded(folder: string, fault: string, args: readonly string[] = []): Promise<string> {
  const file = join(folder, 'before.json');
  await inProcess(['verify', '--embedded', ...MODEL, '--fault', fault, '--reporter', `json=${file}`, ...args]);
  return file;
}

async function again(file: string, args: readonly string[]): Promise<{ code: number; report: Report }> {
  const { code, stdout } = await inProcess(['verify', '--embedded', '--rerun', file, '--reporter', 'json', ...args]);
  const report: unknown = JSON.parse(stdout);
  if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors));
  return { code, report };
}

const changes = ({ rerun }: Report): unknown => rerun?.rows.map(({ id, change }) => [id, change]);

test('what was repaired is FIXED, exit code 0, and only what was not fine is looked at', async () => {
  await inFolder(async (folder) => {
    const file = await recorded(folder, 'post-204');
    const { code, report } = await again(file, []);
    expect(code).toBe(0);
    expect(changes(report)).toEqual([['delivery/status-is-200', 'fixed'], ['delivery/accepts-passed', 'fixed']]);
    expect(report.scenarios.map(({ id }) => id)).toEqual(['delivery/status-is-200', 'delivery/accepts-passed']);
    expect(report.deliveries.map(({ stimulus }) => stimulus.name)).toEqual(['plain', 'check-url']);
  });
});

test('what is as it was is STILL FAILING, exit code 1; what shows only now is NEW', async () => {
  await inFolder(async (folder) => {
    const file = await recorded(folder, 'post-204');
    const same = await again(file, ['--fault', 'post-204']);
    expect(same.code).toBe(1);
    expect(changes(same.report)).toEqual([['delivery/status-is-200', 'still-failing'], ['delivery/accepts-passed', 'still-failing']]);
    const other = await again(file, ['--fault', 'options-404']);
    expect(other.code).toBe(1);
    expect(changes(other.report)).toContainEqual(['preflight/answers-options', 'new']);
    const text = await inProcess(['verify', '--embedded', '--rerun', file, '--fault', 'options-404']);
    expect(text.stdout).toContain('WHAT WAS NOT FINE IN before.json, ');
    expect(text.stdout.replace(/\s+/g, ' ')).toMatch(/127\.0\.0\.1:\d+ then, 127\.0\.0\.1:\d+ now: another port of this machine: taken for the same endpoint, started again\./);
    expect(text.stdout).toMatch(/ {2}NEW +preflight\/answers-options \(violates\)\n/);
  });
});

test('the run is set as the report was: profile, engine, origins, attempts, timeout, learner', async () => {
  await inFolder(async (folder) => {
    const file = await recorded(folder, 'post-204', ['--attempts', '3', '--timeout', '2345', '--learner-id', 'me@example.com', '--course-id', 'c1', '--origin', 'https://lms.example.com', '--strict', '--max-requests', '60']);
    const { report } = await again(file, []);
    expect(report).toMatchObject({ profile: 'go-live', engine: { name: 'model' }, strict: true, requests: { max: 60 } });
    expect(report.deliveries[0]?.stimulus).toMatchObject({ attempts: 3, timeoutMs: 2345, body: { learnerId: 'me@example.com', courseId: 'c1' } });
    expect(Object.keys(report.origins)).toContain('https://lms.example.com');
  });
});

test('a secret of the URL is not in the report and need not be: host and path tell that it is the same endpoint', async () => {
  const receiver = await startReceiver({ fault: faultById('post-204') });
  try {
    await inFolder(async (folder) => {
      const file = join(folder, 'before.json');
      const target = `${receiver.url}?key=Zx9Qw8Er7Ty6Ui5O`;
      await inProcess(['verify', target, ...MODEL, '--reporter', `json=${file}`]);
      expect(await readFile(file, 'utf8')).not.toContain('Zx9Qw8Er7Ty6Ui5O');
      const { code, stdout } = await inProcess(['verify', target, '--rerun', file]);
      expect(code).toBe(1);
      expect(stdout).toContain('STILL FAILING');
      expect(stdout).not.toContain('Zx9Qw8Er7Ty6Ui5O');
    });
  } finally {
    await receiver.close();
  }
});

const WRONG: readonly (readonly [what: string, content: string, args: readonly string[], expected: RegExp])[] = [
  ['of another endpoint', jsonReport({ ...reportOf('answers-204'), target: 'https://example.com/results' }), ['https://example.org/results'], /is of https:\/\/example\.com\/results, and the URL is https:\/\/example\.org\/results/],
  ['in which nothing was wrong', jsonReport({ ...reportOf('conforms'), scenarios: reportOf('conforms').scenarios.filter(({ verdict }) => verdict === 'conforms') }), [reportOf('conforms').target], /nothing was violated or unknown/],
  ['of diagnose', jsonReport({ ...reportOf('answers-204'), har: { file: 'x', entries: 1, used: 1, malformed: 0 } }), [reportOf('answers-204').target], /is of hookproof diagnose/],
  ['beside --only', jsonReport(reportOf('answers-204')), [reportOf('answers-204').target, '--only', 'delivery/'], /--only and --profile are those of the report/],
  ['no report', '{}', ['https://example.org/results'], /Failed to read the report/],
];

for (const [what, content, args, expected] of WRONG) {
  test(`a report to run again that is ${what} is told before anything is sent, exit code 3`, async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'before.json');
      await writeFile(file, content);
      const { code, stdout, stderr } = await inProcess(['verify', ...args, '--rerun', file]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(expected);
      expect(stderr).toMatch(/^Failed to .+\. .+$/);
    });
  });
}

test('a run with --read-back is not tried again without it: nobody would see what is stored', { tag: '@slow' }, async () => {
  const receiver = await startReceiver({ fault: faultById('post-204') });
  try {
    await inFolder(async (folder) => {
      const file = join(folder, 'before.json');
      await inProcess(['verify', receiver.url, ...MODEL, '--read-back', `${receiver.url}/none?learner={learnerId}`, '--reporter', `json=${file}`]);
      const { code, stdout, stderr } = await inProcess(['verify', receiver.url, '--rerun', file]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toContain('Give --read-back again');
    });
  } finally {
    await receiver.close();
  }
});

test('what was violated and cannot be seen this time is neither a pass nor a fail', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'before.json');
    const report = reportOf('conforms');
    const [must] = report.scenarios.filter(({ level }) => level === 'must');
    if (must === undefined) throw new Error('No must row.');
    await writeFile(file, JSON.stringify({ ...report, scenarios: [{ ...must, verdict: 'violates' }] }));
    const again = await rerunOf(file, report.target, {});
    const unseen = [{ ...must, verdict: 'unobserved' as const }];
    expect(again.answer({ ...report, scenarios: unseen })).toMatchObject({ verdict: 'could-not-judge', exitCode: 2 });
  });
});
