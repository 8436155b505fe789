import { expect, test } from '@playwright/test';
import type { Delivery, OriginRow, ScenarioRow } from '../../generated/types.ts';
import { stimulus, type StimulusName } from '../../scenarios/stimuli/index.ts';
import { countRows, originRows, originsOf, verdictOf } from '../../scenarios/verdict.ts';
import { sumUp } from '../../simulator/outcome.ts';
import { options, page, post } from '../support/attempt.ts';

type Row = readonly [level: ScenarioRow['level'], verdict: ScenarioRow['verdict'], causedBy?: string];

/** Rows named a, b, c ... by their place. */
const rows = (given: readonly Row[]): ScenarioRow[] => given.map(([level, verdict, causedBy = null], place) => (
  { id: 'abc'.charAt(place), title: '', level, verdict, predicted: false, finding: null, causedBy, source: '', status: 'derived' }));

const TABLE: readonly (readonly [string, readonly Row[], lenient: number, strict: number])[] = [
  ['all musts conform', [['must', 'conforms'], ['should', 'conforms']], 0, 0],
  ['a must is violated', [['must', 'violates'], ['must', 'conforms']], 1, 1],
  ['a should is violated', [['must', 'conforms'], ['should', 'violates']], 0, 1],
  ['an advice is violated', [['must', 'conforms'], ['advice', 'violates']], 0, 0],
  ['a must is unknown', [['must', 'conforms'], ['must', 'unknown']], 2, 2],
  ['a should is unknown', [['must', 'conforms'], ['should', 'unknown']], 0, 2],
  ['one must is violated and another unknown', [['must', 'unknown'], ['must', 'violates']], 1, 1],
  ['a must is unknown because of a violated must', [['must', 'violates'], ['must', 'unknown', 'a']], 1, 1],
  ['a must is unknown because of a violated should', [['should', 'violates'], ['must', 'unknown', 'a'], ['must', 'conforms']], 2, 1],
  ['a must is unknown because of an unknown must', [['must', 'unknown'], ['must', 'unknown', 'a']], 2, 2],
  ['a must is unknown because of a row that conforms', [['must', 'conforms'], ['must', 'unknown', 'a']], 2, 2],
  ['a must is unknown because of a row that is not there', [['must', 'conforms'], ['must', 'unknown', 'z']], 2, 2],
  ['musts are told, unobserved and not applicable', [['must', 'told'], ['must', 'unobserved'], ['must', 'not-applicable']], 0, 0],
  ['no row counts', [['advice', 'conforms']], 0, 0],
  ['there is no row', [], 2, 2],
];

for (const [what, given, lenient, strict] of TABLE) {
  test(`exit code ${lenient}, strict ${strict}: ${what}`, () => {
    expect([verdictOf(rows(given), false).exitCode, verdictOf(rows(given), true).exitCode]).toEqual([lenient, strict]);
  });
}

test('the verdict has the words of its exit code', () => {
  expect(verdictOf(rows([['must', 'violates']]), false).verdict).toBe('violates');
  expect(verdictOf(rows([['must', 'unknown']]), false).verdict).toBe('could-not-judge');
  expect(verdictOf(rows([['must', 'conforms']]), false).verdict).toBe('conforms');
});

const came = (delivered: boolean | null, accepted: boolean | null): OriginRow => ({ origin: 'https://x.example', sender: 'course', delivered, accepted, outcome: 'delivered' });

test('exit code 0 needs both plain cases delivered and accepted, whatever the rows say', () => {
  const conform = rows([['must', 'conforms']]);
  const code = (published: OriginRow, authoring: OriginRow) => verdictOf(conform, false, { published, authoring }).exitCode;
  expect(code(came(true, true), came(true, true))).toBe(0);
  for (const bad of [came(false, true), came(true, false), came(null, null), came(null, true), came(true, null)]) {
    expect([code(bad, came(true, true)), code(came(true, true), bad)]).toEqual([2, 2]);
  }
});

test('rows are counted by verdict', () => {
  const given = rows([['must', 'conforms'], ['should', 'told'], ['must', 'told']]);
  expect(countRows(given)).toEqual({ conforms: 1, violates: 0, unknown: 0, 'not-applicable': 0, unobserved: 0, told: 2 });
});

const delivery = (name: StimulusName, sender: 'course' | 'check-url' | 'wire', origin: string, attempts = 1): Delivery => {
  const exchanges = [options({ status: 204 }), post({ status: 200 })];
  const view = page('response', { status: 200, accepted: true, because: 'status-counts' });
  return {
    id: `${name}@${origin}`, engine: 'chromium', predicted: false, receipts: null, outcome: 'delivered', learnerSees: null,
    stimulus: stimulus(name, sender, { name: origin, url: `https://${origin}.example` }, {}, { target: 'https://receiver.example/', timeoutMs: 1000, successStatus: [200] }, 1),
    attempts: Array.from({ length: attempts }, (_, index) => ({ number: index + 1, sentAt: '', body: '', exchanges, page: view, ...sumUp(exchanges, view) })),
  };
};

test('each origin is shown by its plain case, and by nothing else', () => {
  const deliveries = [delivery('plain', 'course', 'published'), delivery('check-url', 'check-url', 'authoring'), delivery('extra-origin', 'course', 'lms'), delivery('failed', 'course', 'other'), delivery('plain', 'wire', 'raw'), delivery('plain', 'course', 'empty', 0)];
  const row = (name: string, sender: string) => ({ origin: `https://${name}.example`, sender, delivered: true, accepted: true, outcome: 'delivered' });
  const expected = { published: row('published', 'course'), authoring: row('authoring', 'check-url'), lms: row('lms', 'course') };
  expect(originRows(deliveries)).toEqual(expected);
  expect(originsOf(deliveries)).toEqual(expected);
  expect(originsOf(deliveries.slice(0, 1))).toBeUndefined();
  expect(originsOf(deliveries.slice(1, 2))).toBeUndefined();
  expect(originsOf([])).toBeUndefined();
});
