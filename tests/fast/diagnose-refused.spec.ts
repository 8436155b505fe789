import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { validateReport } from '../../generated/validators.js';
import { textReport } from '../../report/text.ts';
import { DiagnoseError } from '../../workbench/diagnose/diagnose-error.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { allFine, click, get, harOf, options, post } from './diagnose-entries.ts';

const read = (entries: readonly object[]): Report => {
  const report = diagnose(harOf(entries), { hookproof: '0.0.0', file: 'some.har', only: [], strict: false });
  expect(validateReport(report), JSON.stringify(validateReport.errors)).toBe(true);
  return report;
};
const violated = ({ scenarios }: Report): string[] => scenarios.filter(({ level, verdict }) => level === 'must' && verdict === 'violates').map(({ id }) => id);

test('a record of all that must come through, and did, is fine', () => {
  const report = read(allFine());
  expect([report.exitCode, violated(report)]).toEqual([0, []]);
});

const LATER = 3600;
for (const { what, later, violates } of [
  { what: 'a retake with the same score that is answered with 409', later: [options({ at: LATER }), post({ at: LATER, status: 409 })], violates: ['delivery/accepts-retake'] },
  { what: 'a retake with another score that is answered with 409', later: [options({ at: LATER }), post({ at: LATER, status: 409, with: { score: 90 } })], violates: ['delivery/accepts-retake'] },
  { what: 'a retake that never leaves, since OPTIONS is answered with 502', later: [options({ at: LATER, status: 502 }), post({ at: LATER, status: 0, error: 'net::ERR_FAILED' })], violates: ['preflight/status-is-2xx'] },
  { what: 'a retake that a gateway answers', later: [options({ at: LATER }), post({ at: LATER, status: 503 })], violates: ['delivery/status-is-2xx'] },
  { what: 'an account id whose result never leaves', later: [options({ at: LATER, status: 502 }), post({ at: LATER, status: 0, error: 'net::ERR_FAILED', with: { learnerId: 'acct-4711' } })], violates: ['preflight/status-is-2xx'] },
  { what: 'a second click on Check URL that is answered with 500', later: click({ at: LATER, status: 500 }), violates: ['delivery/check-url-succeeds'] },
]) {
  test(`${what} is told, whatever came through before`, () => {
    const report = read([...allFine(), ...later]);
    expect([report.exitCode, violated(report)]).toEqual([1, violates]);
    expect(textReport(report, { colour: false, verbose: false })).toMatch(/PARTLY/);
  });
}

test('a later click on Check URL that came through hides no earlier one that failed', () => {
  const report = read([...allFine().slice(0, 4), ...click({ at: 3, status: 500 }), ...click({ at: LATER })]);
  expect([report.exitCode, violated(report)]).toEqual([1, ['delivery/check-url-succeeds']]);
  expect(report.settings.find(({ name }) => name === 'clicks on Check URL')?.value).toContain('each is judged by itself');
});

test('a result that is submitted again until it is accepted is one delivery, judged by its first attempt', () => {
  const report = read([options(), post({ status: 500 }), post({ at: 5 }), post({ at: 9 }), ...click({ at: 20 })]);
  expect(report.deliveries.map(({ id, attempts }) => [id, attempts.map(({ accepted }) => accepted)])).toEqual([['plain@published', [false, true]], ['retake@published', [true]], ['plain@authoring', [true]]]);
  expect(violated(report)).toEqual(['delivery/status-is-2xx']);
});

for (const length of [100, 2400]) {
  test(`a redirect to a Location of ${length} characters loses the result`, () => {
    const location = `https://sso.example.com/start?request=${'A'.repeat(length)}`;
    const report = read([options(), post({ status: 302, headers: { Location: location } }), get({ at: 0.06, url: location }), ...click({ at: 3 })]);
    expect(report.origins['published']?.outcome).toBe('reported-ok-but-lost');
    expect(violated(report)).toEqual(['delivery/body-not-lost-by-redirect']);
    expect(Math.max(...report.deliveries.flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges.flatMap(({ response }) => response?.headers.map(([, value]) => value.length) ?? []))))).toBeLessThan(2100);
  });
}

test('an Access-Control-Allow-Headers of any length is judged whole', () => {
  const long = Array.from({ length: 200 }, (_, place) => `x-header-${place}`).join(', ');
  const [good, bad] = [`${long}, content-type`, long].map((list) => read([options({ headers: { 'Access-Control-Allow-Headers': list } }), post(), ...click({ at: 3 })]));
  expect(good?.scenarios.find(({ id }) => id === 'preflight/allows-content-type')?.verdict).toBe('conforms');
  expect(bad?.scenarios.find(({ id }) => id === 'preflight/answers-options')?.finding?.facts['what']).toBe('preflight');
});

test('what a service worker answered says nothing of the endpoint, and the report says why', () => {
  const worker = { _fetchedViaServiceWorker: true, serverIPAddress: '' };
  const report = read([options(), post({ more: worker }), post({ at: 1, more: worker, with: { score: 20, status: 'failed' } }), ...click({ at: 3 })]);
  expect(report.exitCode).toBe(2);
  expect(report.origins['published']).toMatchObject({ delivered: null, accepted: null, outcome: 'unknown' });
  expect(report.scenarios.find(({ id }) => id === 'delivery/accepts-passed')).toMatchObject({ verdict: 'unknown', finding: { kind: 'not-recorded' } });
  expect(textReport(report, { colour: false, verbose: false }).replace(/\s+/g, ' ')).toContain('a service worker of the page answered in place of the network');
});

test('a body that nests without end is left out and counted', () => {
  const deep = (fields: string) => post({ at: 9, body: `{"courseId":"a","learnerId":"b",${fields}"score":${'['.repeat(20_000)}${']'.repeat(20_000)}}` });
  expect(read([...allFine(), deep('')]).har).toMatchObject({ entries: 7, malformed: 1 });
  expect(() => read([options(), deep('"x":"\\"]",')])).toThrow(DiagnoseError);
  expect(() => read([options(), deep('')])).toThrow('1 that could not be read');
});
