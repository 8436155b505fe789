/** Judged again from a file. Every flawed receiver's report is, in model-flaws.spec.ts. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Delivery, Report } from '../../generated/types.ts';
import { jsonReport } from '../../report/json.ts';
import { rejudgeDeliveries, rejudgeReport } from '../../report/rejudge.ts';
import { textReport } from '../../report/text.ts';
import { outline } from '../support/again.ts';
import { inFolder } from '../support/folder.ts';
import { inProcess } from '../support/in-process.ts';
import { fixture, reportOf, REPORTS } from '../support/reports.ts';

const OPTIONS = { hookproof: '9.9.9', file: 'record.json', only: undefined, strict: false } as const;

for (const name of REPORTS) {
  test(`the recorded report ${name} is judged again: nothing that was violated is fine now, nor the other way round`, () => {
    const before = reportOf(name);
    const again = rejudgeReport(before, OPTIONS);
    const now = new Map(again.scenarios.map(({ id, verdict }) => [id, verdict]));
    for (const { id, verdict } of before.scenarios) if (verdict === 'violates' || verdict === 'conforms') expect([id, now.get(id)]).toEqual([id, verdict]);
    expect(again.judged).toEqual({ file: 'record.json', hookproof: before.hookproof });
  });
}

test('the command prints the same rows and ends with the same code as the run, and says that nothing was sent', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'run.json');
    const run = await inProcess(['verify', '--embedded', '--engine', 'model', '--profile', 'go-live', '--fault', 'post-204', '--reporter', `json=${file}`]);
    const [json, text] = await Promise.all([inProcess(['judge', file, '--reporter', 'json']), inProcess(['judge', file])]);
    expect([json.code, text.code]).toEqual([run.code, run.code]);
    const report = JSON.parse(await readFile(file, 'utf8')) as Report;
    expect(outline(JSON.parse(json.stdout) as Report)).toEqual(outline(report));
    expect(text.stdout.replace(/\s+/g, ' ')).toMatch(/judged again, by hookproof \S+, from run\.json, which hookproof \S+ recorded; nothing was sent for it/);
  });
});

test('a check that is newer than the record is unknown, and says that the record does not hold what it needs', () => {
  const before = reportOf('conforms');
  const again = rejudgeReport({ ...before, deliveries: before.deliveries.filter(({ stimulus }) => stimulus.name !== 'failed') }, OPTIONS);
  expect(again.scenarios.find(({ id }) => id === 'delivery/accepts-failed')).toMatchObject({ verdict: 'unknown', finding: { kind: 'not-recorded', facts: { what: 'payload', detail: 'a failed result' } } });
  expect(again.exitCode).toBe(2);
});

test('a part of a record is judged with --only, and a violation of the plain case is told all the same', () => {
  const again = rejudgeReport(reportOf('answers-204'), { ...OPTIONS, only: ['preflight/'] });
  expect(again.scenarios.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id)).toContain('delivery/status-is-200');
  expect(again.exitCode).toBe(1);
});

test('deliveries alone are judged too: what they show, and what go-live misses in them', () => {
  const { deliveries } = reportOf('answers-204');
  const again = rejudgeDeliveries(deliveries.filter(({ stimulus }) => stimulus.name === 'plain'), OPTIONS);
  const verdictOf = (id: string) => again?.scenarios.find((row) => row.id === id)?.verdict;
  expect(verdictOf('delivery/status-is-200')).toBe('violates');
  expect(verdictOf('delivery/check-url-succeeds')).toBe('unknown');
  expect(again?.exitCode).toBe(1);
  expect(again?.origins['authoring']).toMatchObject({ delivered: null, accepted: null });
});

test('deliveries of a person are looked up by the whole learnerId, and no profile is claimed', () => {
  const of = (learnerId: string) => reportOf('answers-204').deliveries.filter(({ stimulus }) => stimulus.name === 'plain').map((delivery): Delivery => ({ ...delivery, stimulus: { ...delivery.stimulus, body: { ...delivery.stimulus.body, learnerId } } }));
  const again = rejudgeDeliveries(of('ann@example.com'), OPTIONS);
  if (again === undefined) throw new Error('no report');
  expect(again.log?.learnerIdPrefix).toBe('ann@example.com');
  expect(textReport(again, { colour: false, verbose: false })).toContain('  profile  none was chosen: what go-live needs is judged');
  expect(rejudgeDeliveries(of('hookproof.abc1.1@example.com'), OPTIONS)?.log?.learnerIdPrefix).toBe('hookproof.abc1.');
});

test('good deliveries of both pages are no pass while go-live payloads are missing', () => {
  const { deliveries } = reportOf('conforms');
  expect(rejudgeDeliveries(deliveries.filter(({ stimulus }) => ['plain', 'check-url'].includes(stimulus.name)), OPTIONS)?.exitCode).toBe(2);
  expect(rejudgeDeliveries(deliveries, OPTIONS)?.exitCode).toBe(0);
});

test('a page that was left says nothing', () => {
  const left = structuredClone(reportOf('conforms').deliveries).map((delivery): Delivery => ({ ...delivery, attempts: delivery.attempts.map((attempt) => ({ ...attempt, page: null, delivered: null, accepted: null })) }));
  expect(rejudgeDeliveries(left, OPTIONS)).toBeUndefined();
});

const FOREIGN: readonly (readonly [what: string, content: string, expected: RegExp])[] = [
  ['no JSON', '{"half": ', /it is no JSON/],
  ['a zip', 'PK\u0003\u0004', /it is a zip\. Unpack it/],
  ['a HAR', '{"log":{"entries":[]}}', /it is a HAR\. Run hookproof diagnose/],
  ['of a later version', '{"schemaVersion":2}', /its schemaVersion is 2/],
  ['an empty list', '[]', /it holds no delivery/],
  ['a list of something else', '[{"id":1}]', /delivery 1: .*must/],
  ['null', 'null', /must be object/],
  ['of an unknown field', jsonReport({ ...reportOf('conforms'), ...{ extra: 1 } }), /"extra"/],
  ['cut off', jsonReport(reportOf('conforms')).slice(0, 5000), /it is no JSON/],
  ['of diagnose', jsonReport({ ...reportOf('conforms'), har: { file: 'x.har', entries: 1, used: 1, malformed: 0 } }), /Run hookproof diagnose with the HAR/],
];

function tampered(change: (report: Report) => void): string {
  const copy = structuredClone(reportOf('conforms'));
  change(copy);
  return jsonReport(copy);
}

const first = ({ deliveries: [delivery] }: Report): Delivery => {
  if (delivery === undefined) throw new Error('Failed to take a delivery: the fixture has none. Take another one.');
  return delivery;
};

const DEEP = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const SENSELESS: readonly (readonly [what: string, content: string, expected: RegExp])[] = [
  ['of no URL', tampered((report) => { report.target = 'not a url'; }), /\/target is no URL/],
  ['of no day', tampered((report) => { report.startedAt = 'yesterday'; }), /\/startedAt is no time/],
  ['sent to no URL', tampered((report) => { first(report).stimulus.target = '::bad'; }), /\/deliveries\/0\/stimulus\/target is no URL/],
  ['sent at no time', tampered((report) => { for (const attempt of first(report).attempts) attempt.sentAt = ''; }), /\/attempts\/0\/sentAt is no time/],
  ['of a request to no URL', tampered((report) => { for (const { request } of first(report).attempts[0]?.exchanges ?? []) request.url = '::bad'; }), /exchanges\/0\/request\/url is no URL/],
  ['of deliveries to no URL', JSON.stringify([{ ...first(reportOf('conforms')), stimulus: { ...first(reportOf('conforms')).stimulus, target: '::bad' } }]), /delivery 1: \/stimulus\/target is no URL/],
  ['a pit', tampered((report) => { first(report).stimulus.body['status'] = 'PIT'; }).replace('"PIT"', DEEP), /deeper than hookproof writes them/],
];

for (const [what, content, expected] of SENSELESS.slice(0, 1)) {
  test(`a report that is ${what} cannot be compared, exit code 3`, async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'report.json');
      await writeFile(file, content);
      for (const args of [['compare', file, file], ['verify', 'http://127.0.0.1:4321/results', '--rerun', file]]) expect(await inProcess(args)).toMatchObject({ code: 3, stderr: expect.stringMatching(expected) });
    });
  });
}

for (const [what, content, expected] of [...FOREIGN, ...SENSELESS]) {
  test(`a record that is ${what} is told in one line, exit code 3`, async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'record.json');
      await writeFile(file, content);
      const { code, stdout, stderr } = await inProcess(['judge', file]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(expected);
      expect(stderr).toMatch(/^Failed to .+\. .+$/);
      expect(stderr.split('\n')).toHaveLength(1);
    });
  });
}

test('a record that is not there is told', async () => {
  expect(await inProcess(['judge', '/no/such/file.json'])).toMatchObject({ code: 3, stderr: expect.stringContaining('there is no such file') });
  expect(await inProcess(['judge', fixture('conforms.txt').pathname])).toMatchObject({ code: 3 });
});
