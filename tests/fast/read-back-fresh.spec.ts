/** Learners are made for each run: a read side that shows results of one before anything was sent is not asked by learner. */
import { expect, test } from '@playwright/test';
import { verdictOf } from '../../scenarios/verdict.ts';
import { judged } from '../support/both-ends.ts';
import type { Habits, Row } from '../support/foreign.ts';

const NOT_BY_LEARNER = 'it shows results of a learner of whom nothing was sent yet';
/** Everybody's results, with these fields of each. */
const everybodys = (fields: (row: Row) => object): Habits => {
  const all: Row[] = [];
  return { stores: (row) => { all.push(row); return [row]; }, shows: () => all.map(fields) };
};
const OTHERS: readonly (readonly [string, () => Habits, string])[] = [
  ['shows the results of nobody in particular', () => ({ shows: () => [{ score: 100, status: 'passed' }] }), 'plain'],
  ["was empty, and shows everybody's results", () => everybodys(({ score, status }) => ({ score, status })), 'failed'],
  ["shows everybody's with a time", () => everybodys(({ score, finishedOn }) => ({ score, finishedOn })), 'failed'],
  ['answers an error with 200', () => ({ shows: () => ({ error: 'not found' }) }), 'plain'],
];
for (const [what, habits, first] of OTHERS) {
  test(`a read side that ${what} is not asked by learner, and that is no pass`, async () => {
    const { rows, row, deliveries } = await judged(habits(), { limitMs: 100 });
    expect(row).toMatchObject({ verdict: 'unknown', finding: { kind: 'read-side-unread', facts: { problem: NOT_BY_LEARNER } } });
    expect(verdictOf(rows, false)).toEqual({ verdict: 'could-not-judge', exitCode: 2 });
    const unread = deliveries.filter(({ stored }) => stored?.problem === NOT_BY_LEARNER).map(({ stimulus }) => stimulus.name);
    // Check URL's learner is everybody's, and may be there.
    expect([unread[0], unread.includes('check-url')]).toEqual([first, false]);
  });
}

test('a learner who comes again, or whom the user named, may be there before', { tag: '@slow' }, async () => {
  const again = await judged({}, { limitMs: 100, profile: 'standard' });
  expect(again.deliveries.flatMap(({ stored }) => stored?.problem ?? [])).toEqual([]);
  expect(again.deliveries.filter(({ stored }) => (stored?.before ?? 0) > 0).map(({ stimulus }) => stimulus.name)).toEqual(['retake', 'newer-result', 'late-twin']);
  const named = await judged({}, { limitMs: 100, learnerId: 'jane@acme.example' });
  expect(named.deliveries.map(({ stored }) => stored?.before)).toEqual([0, 0, 1, 2]);
  expect(named.row?.verdict).toBe('conforms');
});
