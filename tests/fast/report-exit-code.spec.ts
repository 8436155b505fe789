import { expect, test } from '@playwright/test';
import type { ScenarioRow } from '../../generated/types.ts';
import { verdictOf } from '../../scenarios/verdict.ts';

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
