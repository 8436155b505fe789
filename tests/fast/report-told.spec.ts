/** The report claims nothing that did not happen, and tells of a run what the run shows. */
import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { textReport } from '../../report/text.ts';
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
