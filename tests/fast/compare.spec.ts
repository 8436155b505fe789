import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report, ScenarioRow } from '../../generated/types.ts';
import { validateComparison } from '../../generated/validators.js';
import { changesOf } from '../../report/changes.ts';
import { compareReports } from '../../report/comparison.ts';
import { comparisonText } from '../../report/comparison-text.ts';
import { jsonReport } from '../../report/json.ts';
import { sameEndpoint } from '../../scenarios/same-endpoint.ts';
import { inFolder } from '../support/folder.ts';
import { inProcess } from '../support/in-process.ts';
import { reportOf } from '../support/reports.ts';

type Verdict = ScenarioRow['verdict'];
const row = (id: string, verdict: Verdict, causedBy: string | null = null, level: ScenarioRow['level'] = 'must'): ScenarioRow => ({ id, title: '', level, verdict, predicted: false, finding: null, causedBy, source: '', status: 'derived' });

const TABLE: readonly (readonly [was: Verdict | null, is: Verdict | null, change: string | null, worse: boolean])[] = [
  ['violates', 'conforms', 'fixed', false],
  ['unknown', 'conforms', 'fixed', false],
  ['violates', 'violates', 'still-failing', false],
  ['violates', 'unknown', 'still-failing', false],
  ['unknown', 'unknown', 'still-failing', false],
  ['conforms', 'violates', 'new', true],
  ['conforms', 'unknown', 'new', true],
  ['not-applicable', 'violates', 'new', true],
  ['unknown', 'violates', 'new', true],
  [null, 'violates', 'new', true],
  [null, 'conforms', 'added', false],
  [null, 'unknown', 'added', false],
  ['conforms', null, 'gone', false],
  ['violates', null, 'gone', false],
  ['violates', 'not-applicable', 'gone', false],
  ['conforms', 'conforms', null, false],
  ['conforms', 'told', null, false],
];

for (const [was, is, change, worse] of TABLE) {
  test(`a row that was ${was ?? 'absent'} and is ${is ?? 'absent'} is ${change ?? 'not told'}${worse ? ', and got worse' : ''}`, () => {
    const changes = changesOf(was === null ? [] : [row('a', was)], is === null ? [] : [row('a', is)]);
    expect(changes).toEqual(change === null ? [] : [{ id: 'a', level: 'must', change, was, is, worse }]);
  });
}

test('what was hidden by a row that is fixed now is new, and not worse', () => {
  const [, hidden] = changesOf([row('a', 'violates'), row('b', 'unknown', 'a')], [row('a', 'conforms'), row('b', 'violates')]);
  expect(hidden).toMatchObject({ id: 'b', change: 'new', worse: false });
});

const named = (report: Report, file = 'x.json') => ({ file, report });
/** All five fixtures are of different endpoints. */
const asOf = (report: Report, { target, profile }: Report): Report => ({ ...report, target, profile });

test('a repaired endpoint is exit code 0 and names what was fixed; the other way round it is 1', () => {
  const [good, bad] = [reportOf('conforms'), asOf(reportOf('answers-204'), reportOf('conforms'))];
  const better = compareReports(named(bad), named(good), false);
  expect(better).toMatchObject({ verdict: 'no-worse', exitCode: 0, incomparable: null });
  expect(better.rows).toContainEqual({ id: 'delivery/status-is-200', level: 'must', change: 'fixed', was: 'violates', is: 'conforms', worse: false });
  expect(compareReports(named(good), named(bad), false)).toMatchObject({ verdict: 'worse', exitCode: 1 });
});

test('a should that got worse counts with --strict alone', () => {
  const [good, warned] = [reportOf('conforms'), asOf(reportOf('warnings-only'), reportOf('conforms'))];
  expect([compareReports(named(good), named(warned), false).exitCode, compareReports(named(good), named(warned), true).exitCode]).toEqual([0, 1]);
});

test('reports of different endpoints or profiles are not compared: exit code 2, and no rows', () => {
  const report = reportOf('conforms');
  for (const other of [{ ...report, target: 'https://elsewhere.example.com/results' }, { ...report, profile: 'full' as const }]) {
    const comparison = compareReports(named(report), named(other), false);
    expect(comparison).toMatchObject({ verdict: 'not-comparable', exitCode: 2, rows: [] });
    expect(comparisonText(comparison, false)).toContain('cannot be compared: they are of different');
  }
});

test('settings that changed are named, so that nobody takes them for the endpoint\'s doing', () => {
  const report = reportOf('conforms');
  const other = { ...report, hookproof: '9.9.9', settings: [...report.settings.filter(({ name }) => name !== 'attempts'), { name: 'extra origin', value: 'https://lms.example.com', source: '', status: 'assumed' as const }] };
  const { settings, exitCode } = compareReports(named(report), named(other), false);
  expect(exitCode).toBe(0);
  expect(settings.map(({ name }) => name)).toEqual(['hookproof', 'attempts', 'extra origin']);
});

test('the rows of a comparison stand in a column', () => {
  const [good, bad] = [reportOf('conforms'), asOf(reportOf('options-404'), reportOf('conforms'))];
  const lines = comparisonText(compareReports(named(bad), named(good), false), false).split('\n').filter((line) => /^ {2}\S+\/\S+ +must, /.test(line));
  expect(lines.length).toBeGreaterThan(2);
  expect(new Set(lines.map((line) => line.indexOf(' must, '))).size).toBe(1);
});

test('what a --rerun or --only left out is one line, and no setting; what was wrong and was left out keeps its own', () => {
  const whole = asOf(reportOf('options-404'), reportOf('conforms'));
  const bad = whole.scenarios.filter(({ verdict }) => verdict === 'violates' || verdict === 'unknown');
  const again: Report = { ...whole, only: bad.map(({ id }) => id), scenarios: bad, rerun: { file: 'x.json', startedAt: whole.startedAt, rows: [], gone: [] } };
  const fine = whole.scenarios.length - bad.length;
  const comparison = compareReports(named(whole), named(again), false);
  expect([comparison.before.part, comparison.after.part]).toEqual([null, '--rerun']);
  const text = comparisonText(comparison, false);
  expect(text.replace(/\s+/g, ' ')).toContain(`${fine} rows were not looked at in the second run, which was one with --rerun, and not violated in the other.`);
  expect(text).not.toContain('GONE');
  expect(text).toContain('only: none before, what was not fine before now');
  expect(text.split('\n').filter((line) => line.length > 80)).toEqual([]);
  expect(comparisonText(compareReports(named(again), named(whole), false), false).replace(/\s+/g, ' ')).toContain(`${fine} rows were not looked at in the first run`);
  const one = { ...whole, only: ['delivery/fast'], scenarios: [] };
  const part = comparisonText(compareReports(named(whole), named(one), false), false);
  expect(part).toMatch(/GONE\n {2}preflight\/answers-options +must, violates before, not looked at now\n\n/);
  expect(part.replace(/\s+/g, ' ')).toContain('in the second run, which was one with --only');
});

test('two ports of this machine are taken for one endpoint, and that is said', () => {
  const at = (port: number) => ({ ...reportOf('conforms'), target: `http://127.0.0.1:${port}/results` });
  const text = (one: Report, other: Report) => comparisonText(compareReports(named(one), named(other), false), false).replace(/\s+/g, ' ');
  expect(text(at(1234), at(4321))).toContain('another port of this machine: taken for the same endpoint, started again');
  expect(text(at(1234), at(1234))).not.toContain('another port');
});

test('one endpoint is one host and path: its scheme may be repaired, and a loopback port may change', () => {
  const same: readonly (readonly [string, string, boolean])[] = [
    ['http://127.0.0.1:1234/results', 'http://127.0.0.1:4321/results', true],
    ['http://example.com/results', 'https://example.com/results', true],
    ['https://example.com/results?key=REDACTED', 'https://example.com/results?token=REDACTED', true],
    ['https://example.com/results', 'https://example.com:8443/results', false],
    ['https://example.com/results', 'https://example.com/results/', false],
    ['https://example.com/results', 'https://www.example.com/results', false],
  ];
  for (const [one, other, expected] of same) expect([one, other, sameEndpoint(one, other)]).toEqual([one, other, expected]);
});

test('the command compares two files, as text and as JSON that validates', async () => {
  await inFolder(async (folder) => {
    const [before, after] = [join(folder, 'before.json'), join(folder, 'after.json')];
    await writeFile(before, jsonReport(asOf(reportOf('options-404'), reportOf('conforms'))));
    await writeFile(after, jsonReport(reportOf('conforms')));
    const [text, json, back] = await Promise.all([inProcess(['compare', before, after]), inProcess(['compare', before, after, '--reporter', 'json']), inProcess(['compare', after, before])]);
    expect([text.code, json.code, back.code]).toEqual([0, 0, 1]);
    expect(text.stdout).toMatch(/FIXED\n(.+\n)* {2}preflight\/answers-options +must, violates before, conforms now\n/);
    expect(text.stdout).toMatch(/hookproof: nothing that counts got worse: \d+ fixed, 0 still failing, 0 new\.\n$/);
    expect(text.stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(validateComparison(JSON.parse(json.stdout)), JSON.stringify(validateComparison.errors)).toBe(true);
  });
});

for (const [what, args, expected] of [
  ['a file that is no report', ['compare', 'package.json', 'package.json'], /Failed to read the report package\.json/],
  ['JUnit', ['compare', 'a', 'b', '--reporter', 'junit'], /"junit" is unknown/],
  ['one file alone', ['compare', 'a'], /missing required argument 'after\.json'/],
] as const) {
  test(`compare with ${what} ends with exit code 3`, async () => {
    const { code, stderr } = await inProcess(args);
    expect(code).toBe(3);
    expect(stderr).toMatch(expected);
  });
}
