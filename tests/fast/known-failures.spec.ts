import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { KnownFailure, KnownFailureState, Report, ScenarioRow } from '../../generated/types.ts';
import { validateKnownFailures, validateReport } from '../../generated/validators.js';
import { junitReport } from '../../report/junit.ts';
import { textReport } from '../../report/text.ts';
import { applyKnown, isStale } from '../../scenarios/known.ts';
import { verdictOf } from '../../scenarios/verdict.ts';
import { inFolder } from '../support/folder.ts';
import { inProcess } from '../support/in-process.ts';
import { http, startRaw } from '../receivers/raw.ts';
import { reportOf } from '../support/reports.ts';

const TODAY = '2026-11-24';
const BROKEN = ['verify', '--embedded', '--engine', 'model', '--profile', 'go-live', '--fault', 'post-204'];
const GOOD = BROKEN.slice(0, -2);

/** Rows named a, b, c ... by their place. */
const rows = (given: readonly (readonly [ScenarioRow['level'], ScenarioRow['verdict'], string?])[]): ScenarioRow[] =>
  given.map(([level, verdict, causedBy = null], place) => ({ id: 'abc'.charAt(place), title: '', level, verdict, predicted: false, finding: null, causedBy, source: '', status: 'derived' }));

const TABLE: readonly (readonly [string, Parameters<typeof rows>[0], until: string, KnownFailureState['state'], lenient: number, strict: number])[] = [
  ['a violated must is known', [['must', 'violates']], TODAY, 'still-fails', 0, 0],
  ['another must is violated too', [['must', 'violates'], ['must', 'violates']], TODAY, 'still-fails', 1, 1],
  ['a must is unknown because of it', [['must', 'violates'], ['must', 'unknown', 'a']], TODAY, 'still-fails', 0, 0],
  ['a must is unknown because of a known should', [['should', 'violates'], ['must', 'unknown', 'a']], TODAY, 'still-fails', 2, 0],
  ['a must is unknown for a reason of its own', [['must', 'violates'], ['must', 'unknown']], TODAY, 'still-fails', 2, 2],
  ['a violated should is known', [['should', 'violates']], TODAY, 'still-fails', 0, 0],
  ['the must that is known passes', [['must', 'conforms']], TODAY, 'passes', 1, 1],
  ['the advice that is known passes', [['advice', 'conforms']], TODAY, 'passes', 1, 1],
  ['it was known until yesterday', [['must', 'violates']], '2026-11-23', 'outdated', 1, 1],
  ['a should was known until yesterday', [['should', 'violates']], '2026-11-23', 'outdated', 1, 1],
  ['it passes and was known until yesterday', [['must', 'conforms']], '2026-11-23', 'outdated', 1, 1],
  ['the must that is known is unknown', [['must', 'unknown']], TODAY, 'unseen', 2, 2],
  ['the row that is known is unobserved', [['must', 'unobserved']], TODAY, 'unseen', 0, 0],
];

for (const [what, given, until, state, lenient, strict] of TABLE) {
  test(`with a list of known failures the exit code is ${lenient}, strict ${strict}, where ${what}`, () => {
    const judged = applyKnown(rows(given), [{ id: 'a', reason: 'r', until }], TODAY);
    expect(judged.states).toEqual([{ id: 'a', reason: 'r', until, state }]);
    const stale = judged.states.some(isStale);
    expect([verdictOf(judged.rows, false, undefined, stale).exitCode, verdictOf(judged.rows, true, undefined, stale).exitCode]).toEqual([lenient, strict]);
    expect(judged.rows.map(({ verdict }) => verdict)).toEqual(given.map(([, verdict]) => verdict));
  });
}

/** Fails from these origins. */
const failingFrom = (...origins: string[]): ScenarioRow[] => rows([['must', 'violates']]).map((row) => ({
  ...row, finding: { kind: 'refused', facts: {}, summary: '', expected: '', seen: [], reason: null, fix: [], paste: [], curl: null, where: origins.map((origin) => ({ delivery: 'plain', attempt: 1, origin, sentAt: '', learnerId: null })) },
}));
const AUTHORING = 'https://live.easygenerator.com';
const PUBLISHED = 'https://elearning.easygenerator.com';

test('what is known of one origin is not known of another: an outage there counts', () => {
  const of = (entry: Partial<KnownFailure>, ...from: string[]) => {
    const { rows: marked, states } = applyKnown(failingFrom(...from), [{ id: 'a', reason: 'r', until: TODAY, ...entry }], TODAY);
    return [states[0]?.state, verdictOf(marked, false).exitCode];
  };
  expect(of({ origins: [AUTHORING] }, AUTHORING)).toEqual(['still-fails', 0]);
  expect(of({ origins: [AUTHORING] }, AUTHORING, PUBLISHED)).toEqual(['elsewhere', 1]);
  expect(of({ origins: [AUTHORING] }, PUBLISHED)).toEqual(['elsewhere', 1]);
  expect(of({ origins: [AUTHORING, PUBLISHED] }, AUTHORING)).toEqual(['still-fails', 0]);
  expect(of({}, AUTHORING, PUBLISHED)).toEqual(['still-fails', 0]);
});

test('a list that is written says where it fails, and does not put up with the same failure for published courses', async () => {
  const outage = { published: false };
  const receiver = await startRaw({ options: (socket, { headers }) => { socket.write(http(outage.published || headers.get('origin') === AUTHORING ? '403 Forbidden' : '204 No Content')); } });
  try {
    await inFolder(async (folder) => {
      const file = join(folder, 'known.yaml');
      const args = ['verify', receiver.url, '--engine', 'model', '--profile', 'go-live'];
      await inProcess([...args, '--write-known-failures', file]);
      expect(await readFile(file, 'utf8')).toContain(`origins:\n    - ${AUTHORING}\n`);
      expect((await inProcess([...args, '--known-failures', file])).code).toBe(0);
      outage.published = true;
      const { code, stdout } = await inProcess([...args, '--known-failures', file]);
      expect(code).toBe(1);
      expect(stdout.replace(/\s+/g, ' ')).toContain(`preflight/status-is-2xx fails, but NOT ONLY AS KNOWN: from another origin too than ${AUTHORING}, so it counts`);
    });
  } finally {
    await receiver.close();
  }
});

test('an entry whose row is not in the run decides nothing, outdated or not', () => {
  const { states } = applyKnown(rows([['must', 'conforms']]), [{ id: 'z', reason: 'r', until: '2020-01-01' }], TODAY);
  expect(states.map(({ state }) => state)).toEqual(['not-run']);
  expect(states.some(isStale)).toBe(false);
});

test('a plain case that did not come through is excused by a known failure of its own delivery alone', () => {
  const report = reportOf('answers-204');
  const of = (id: string) => applyKnown(report.scenarios, [{ id, reason: 'r', until: TODAY }], TODAY).rows;
  expect(verdictOf(of('delivery/status-is-200'), false, report.origins)).toEqual({ verdict: 'conforms', exitCode: 0 });
  const authoring = { ...report.origins, authoring: { ...report.origins['authoring'], delivered: false, accepted: false } } as Report['origins'];
  expect(verdictOf(of('delivery/status-is-200'), false, authoring)).toEqual({ verdict: 'could-not-judge', exitCode: 2 });
});

test('a list that is written is taken back: exit code 1 becomes 0, and the report says what it stands on', async () => {
  await inFolder(async (folder) => {
    for (const name of ['known.yaml', 'known.json']) {
      const file = join(folder, name);
      const first = await inProcess([...BROKEN, '--write-known-failures', file]);
      expect(first).toMatchObject({ code: 1, stderr: `Wrote 1 known failure to ${file}\n` });
      expect(await readFile(file, 'utf8')).toContain('to be filled in');

      const { code, stdout } = await inProcess([...BROKEN, '--known-failures', file, '--reporter', 'json', '--reporter', `text=${folder}/text`]);
      expect(code).toBe(0);
      const report: unknown = JSON.parse(stdout);
      if (!validateReport(report)) throw new Error(JSON.stringify(validateReport.errors));
      // The facts stay: no result counts as reported.
      expect(report.origins['published']).toMatchObject({ delivered: true, accepted: false });
      expect(report.scenarios.find(({ id }) => id === 'delivery/status-is-200')).toMatchObject({ verdict: 'violates', known: { reason: expect.stringContaining('to be filled in') } });
      const text = await readFile(join(folder, 'text'), 'utf8');
      expect(text.trimEnd().split('\n').at(-1)).toBe('hookproof: the endpoint conforms (predicted), but for 1 known failure, behind which 1 row could not be looked at.');
      expect(text).toMatch(/published .* FAILS/);
      expect(text).toMatch(/delivery\/status-is-200 {2}must, known until \d{4}-\d\d-\d\d/);
    }
    expect((await readdir(folder)).sort()).toEqual(['known.json', 'known.yaml', 'text']);
  });
});

test('an unexpected pass and an outdated entry end with exit code 1, and say what to do; what is not in the run is said', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'known.yaml');
    await writeFile(file, '- { id: delivery/status-is-200, reason: fixed on Monday, until: 2099-01-01 }\n- { id: delivery/accepts-failed, reason: old, until: 2020-01-01 }\n- { id: delivery/accepts-retake, reason: later, until: 2099-01-01 }\n');
    const { code, stdout } = await inProcess([...GOOD, '--known-failures', file, '--reporter', 'text', '--reporter', `junit=${folder}/junit.xml`]);
    expect(code).toBe(1);
    const text = stdout.replace(/\s+/g, ' ');
    expect(text).toContain('delivery/status-is-200 PASSES now: take it out of the list');
    expect(text).toContain('delivery/accepts-failed OUTDATED, it was known until 2020-01-01 (old)');
    expect(text).toContain('delivery/accepts-retake not part of this run (profile go-live)');
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('hookproof: the list of known failures must be changed: delivery/status-is-200 passes now; delivery/accepts-failed is outdated.');
    const xml = await readFile(join(folder, 'junit.xml'), 'utf8');
    expect(xml).toContain('failures="2"');
    expect(xml).toContain('<property name="known-failures" value="3"/>');
  });
});

test('JUnit shows a known failure as skipped with its reason, and an unexpected pass as a failure', () => {
  const report = reportOf('answers-204');
  const entry = { id: 'delivery/status-is-200', reason: 'the old proxy', until: '2099-01-01' };
  const marked = applyKnown(report.scenarios, [entry], TODAY);
  const xml = junitReport({ ...report, scenarios: marked.rows, knownFailures: marked.states });
  expect(xml).toContain('<skipped message="known until 2099-01-01 (the old proxy): ');
  expect(xml).toContain('failures="0"');
  const passing = junitReport({ ...reportOf('conforms'), knownFailures: [{ ...entry, state: 'passes' }] });
  expect(passing).toContain('<failure message="It passes, and the list of known failures says that it fails: take the entry out."');
});

test('a report with known failures keeps to 80 columns, and a reason from outside is no escape', () => {
  const report = reportOf('answers-204');
  const { rows: marked, states } = applyKnown(report.scenarios, [{ id: 'delivery/status-is-200', reason: `\x1b[2J\n${'the old proxy '.repeat(20)}`, until: '2099-01-01' }], TODAY);
  const text = textReport({ ...report, scenarios: marked, knownFailures: states, ...verdictOf(marked, false, report.origins) }, { colour: false, verbose: false });
  expect(text).not.toContain('\x1b');
  expect(text.split('\n').filter((line) => line.length > 80 && !/^ +repeat +curl |^hookproof: /.test(line))).toEqual([]);
});

const WRONG: readonly (readonly [what: string, text: string, expected: RegExp])[] = [
  ['an unknown id', '- { id: delivery/status-is-20, reason: r, until: 2099-01-01 }', /no scenario "delivery\/status-is-20"\. Did you mean delivery\/status-is-200\?/],
  ['an entry without a reason', '- { id: delivery/fast, until: 2099-01-01 }', /entry 1 \(delivery\/fast\) has no reason\./],
  ['an empty reason', '- { id: delivery/fast, reason: " ", until: 2099-01-01 }', /entry 1 \(delivery\/fast\) has a reason that is empty\./],
  ['a day that is none', '- { id: delivery/fast, reason: r, until: 2099-02-30 }', /2099-02-30, a day that does not exist/],
  ['a month that is none', '- { id: delivery/fast, reason: r, until: 2027-13-01 }', /entry 1 \(delivery\/fast\) is known until "2027-13-01", which is no day/],
  ['a date in words', '- { id: delivery/fast, reason: r, until: next week }', /entry 1 \(delivery\/fast\) is known until "next week", which is no day/],
  ['an id that stands there twice', '- { id: delivery/fast, reason: r, until: 2099-01-01 }\n- { id: delivery/fast, reason: r, until: 2099-01-01 }', /stands there twice/],
  ['several wrong entries', '- { id: delivery/fast, until: 2099-01-01 }\n- { id: delivery/answers, reason: r, until: 2099-01-01 }\n- { id: delivery/stored, reason: r, why: x }\n- text', /entry 1 \(delivery\/fast\) has no reason; entry 3 \(delivery\/stored\) has no until; entry 3 \(delivery\/stored\) has "why", which means nothing here; entry 4 is not made of id, reason and until\./],
  ['an object', 'delivery/fast: r', /it is no list\./],
  ['an empty file', '', /it is no list\./],
  ['no YAML', '- {', /neither YAML nor JSON/],
  ['no JSON', '[{"id": ]', /neither YAML nor JSON/],
];

for (const [what, text, expected] of WRONG) {
  test(`a list of known failures with ${what} is told in one line, exit code 3`, async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'known.yaml');
      await writeFile(file, text);
      const { code, stdout, stderr } = await inProcess(['verify', 'http://127.0.0.1:4321/', '--known-failures', file]);
      expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
      expect(stderr).toMatch(expected);
      expect(stderr).toMatch(/^Failed to read the known failures .+\. .+$/);
    });
  });
}

test('a list that is there is not overwritten, and nothing is sent', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'known.yaml');
    await writeFile(file, 'thought about');
    const { code, stderr } = await inProcess([...BROKEN, '--write-known-failures', file]);
    expect(code).toBe(3);
    expect(stderr).toContain('it is not overwritten');
    expect(await readFile(file, 'utf8')).toBe('thought about');
  });
});

test('the written list validates against the published schema, with --strict the shoulds too', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'known.json');
    await inProcess([...GOOD, '--fault', 'preflight-without-vary', '--strict', '--write-known-failures', file]);
    const list: unknown = JSON.parse(await readFile(file, 'utf8'));
    expect(validateKnownFailures(list)).toBe(true);
    expect(list).toMatchObject([{ id: 'preflight/varies-by-origin' }]);
  });
});
