/** The report claims nothing that did not happen, and tells of a run what the run shows. */
import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { textReport } from '../../report/text.ts';
import { reported } from '../../scenarios/wording/reported.ts';
import { wrongSoFar } from '../../workbench/session/judgement.ts';
import { reportOf } from '../support/reports.ts';

const told = (report: Report): string => textReport(report, { colour: false, verbose: false }).replace(/\s+/g, ' ');
const LOG = { learnerIdPrefix: 'hookproof.test.', from: '2026-01-15T09:30:00.000Z', to: '2026-01-15T09:30:01.000Z' };
const SEED = { name: 'seed', value: 7, source: '--seed', status: 'assumed' } as const;

/** That report with a log and a seed, as a run of the standard profile has them. */
const withLog = (name: Parameters<typeof reportOf>[0]): Report => {
  const report = reportOf(name);
  return { ...report, log: LOG, settings: [...report.settings, SEED] };
};

test('where OPTIONS is refused, the header counts no result, names no learner for the log, and knows no seed', () => {
  const text = told(withLog('options-404'));
  expect(text).toContain('sent 3 preflights in 3 attempts, and no result: none left the browser;');
  expect(text).toContain('your log OPTIONS between 2026-01-15 09:30:00.000 and 09:30:01.000 UTC, and no learnerId: no POST was sent');
  expect(text).not.toContain('--seed 7 repeats them');
});

test('where nothing left the browser, nothing is to be looked for in a log', () => {
  const text = told(withLog('name-does-not-resolve'));
  expect(text).toContain('sent nothing, in');
  expect(text).not.toContain('your log');
});

test('a seed is told where values of its making were sent', () => {
  const report = withLog('conforms');
  const [plain] = report.deliveries;
  if (plain === undefined) throw new Error('no delivery');
  expect(told(report)).not.toContain('--seed 7 repeats them');
  const seeded = { ...plain, id: 'score-below@published', stimulus: { ...plain.stimulus, name: 'score-below', sender: 'wire' as const } };
  expect(told({ ...report, deliveries: [...report.deliveries, seeded] })).toContain('7 made the values that were sent to be refused; --seed 7 repeats them');
});

test('what is so for every receiver is told with --verbose alone', () => {
  const report = reportOf('conforms');
  const row = report.scenarios.find(({ id }) => id === 'preflight/ignores-methods-header');
  if (row?.finding == null) throw new Error('no such row');
  const { finding } = row;
  const sending = (value: string | null): Report => ({ ...report, scenarios: report.scenarios.map((one) => (one === row ? { ...one, finding: { ...finding, facts: { value } } } : one)) });
  for (const value of ['GET, POST', 'post', '*', null]) expect(told(sending(value))).not.toContain('told POST needs no mention');
  expect(told(sending('GET, PUT'))).toContain('told POST needs no mention in Access-Control-Allow-Methods');
  expect(textReport(sending('POST'), { colour: false, verbose: true })).toContain('POST needs no mention');
});

/** Rows of one kind as a lax endpoint gets them. */
function refusals(): Report {
  const report = reportOf('warnings-only');
  const [row] = report.scenarios.filter(({ finding, verdict }) => finding !== null && verdict === 'violates');
  const [place] = report.deliveries;
  if (row === undefined || place === undefined) throw new Error('the fixture has no warning');
  const of = (id: string, names: readonly string[], what: readonly string[]) => {
    const deliveries = names.map((name) => ({ ...place, id: `${name}@published`, stimulus: { ...place.stimulus, name, sender: 'wire' as const } }));
    return { ...row, id, level: 'should' as const, finding: reported({ kind: 'not-refused', cases: what.map((one) => ({ what: one, how: 'taken', answer: '201 Created' })) }, deliveries) };
  };
  return {
    ...report,
    log: LOG,
    scenarios: [...report.scenarios.filter(({ finding }) => finding === null), of('refusal/not-json', ['error-not-json'], ['a POST that is no JSON']), of('refusal/missing-field', ['without-course-id', 'without-score'], ['a result without courseId', 'a result without score'])],
  };
}

test('rows that are mended alike tell it once; equal answers stand together, and repeat says which of them it repeats', () => {
  const text = told(refusals());
  expect(text).toContain('2 refusal/missing-field should As 1. What is no result is answered with success. seen 201 Created: a result without courseId or score fix as 1');
  expect(text).toContain('and 1 more');
  expect(text).toContain('repeat the first of 2, a result without courseId: curl -i');
  expect(text.match(/can be deleted\. Its learnerId, where it was sent with one, begins with hookproof\.test\.; what was sent without one, or with another, is known by the time/g)).toHaveLength(1);
  expect(text.match(/Check the body against/g)).toHaveLength(1);
});

test('the same cause from the other origin names the first, and where it was seen', () => {
  const report = reportOf('answers-204');
  const row = report.scenarios.find(({ verdict }) => verdict === 'violates');
  if (row?.finding == null) throw new Error('the fixture has no finding');
  const [place] = row.finding.where;
  if (place === undefined) throw new Error('the finding has no place');
  const second = { ...row, id: 'preflight/allows-authoring-origin', finding: { ...row.finding, where: [{ ...place, delivery: 'plain@authoring', origin: 'https://live.easygenerator.com' }] } };
  expect(told({ ...report, scenarios: [row, second] })).toContain('fix as 1, from the authoring origin');
});

test('what does not count stands below what does, under a heading of its own', () => {
  const report = refusals();
  const must = reportOf('answers-204').scenarios.filter(({ verdict }) => verdict === 'violates');
  const both = { ...report, scenarios: [...report.scenarios, ...must] };
  const text = told(both);
  expect(text.indexOf('WHAT IS WRONG 1 delivery/status-is-200 must')).toBeGreaterThan(0);
  expect(text.indexOf('WHAT COULD BE BETTER 2 refusal/not-json should')).toBeGreaterThan(text.indexOf('WHAT IS WRONG'));
  expect(told({ ...both, strict: true })).not.toContain('WHAT COULD BE BETTER');
});

test('results that were kept apart are repeated by two requests, and each try of them is counted', () => {
  const report = reportOf('conforms');
  const [plain] = report.deliveries;
  const [attempt] = plain?.attempts ?? [];
  if (plain === undefined || attempt === undefined) throw new Error('no delivery');
  const sent = (count: number, body: (index: number) => string) => ({
    ...plain,
    stored: { before: 0, after: count, waitedMs: 0, problem: null, latest: null },
    attempts: Array.from({ length: count }, (_, index) => ({ ...attempt, number: index + 1, body: body(index) })),
  });
  const same = reported({ kind: 'kept-apart', how: 'same-bytes', times: 2, rows: 2 }, [sent(2, () => '{}')]);
  expect(same.curl).toMatch(/^for i in 1 2; do curl -i .* --data-raw '\{\}'; done$/);
  const later = reported({ kind: 'kept-apart', how: 'later', times: 2, rows: 2 }, [sent(2, String), sent(11, String)]);
  expect(later.curl).toMatch(/^curl -i .* --data-raw '0'; curl -i .* --data-raw '1'$/);
  expect(later.seen).toEqual(['2 POSTs, 2 results more at the read side', 'tried once more with 11 POSTs: 11 results more']);
});

test('a simulation tells a finding of both senders once', () => {
  const { target, deliveries } = reportOf('answers-204');
  const plain = deliveries.filter(({ stimulus }) => ['plain', 'check-url'].includes(stimulus.name));
  expect(plain).toHaveLength(2);
  expect(wrongSoFar(target, plain, null).filter(({ id }) => id === 'delivery/status-is-200')).toHaveLength(1);
});
