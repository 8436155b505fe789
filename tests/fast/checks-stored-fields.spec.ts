/** What a read side shows of our fields, compared with what was sent. */
import { expect, test } from '@playwright/test';
import { comparable, differingFields, numberOf, sentAtThatTime } from '../../scenarios/checks/stored-fields.ts';
import type { Body } from '../../scenarios/stimuli/recipe.ts';
import { sent } from '../support/sent.ts';

type Shown = Record<string, string | number | null>;
const BODY = { courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: 'Ann@example.com', score: 75, status: 'passed' };
const TIME = '2026-11-24T12:00:00.250Z';
const delivery = (body: Body = BODY, finishedOn: string | null = TIME, text?: string) => sent('plain', [{ status: 200, finishedOn, ...(text === undefined ? {} : { body: text }) }], { body });
const names = (shown: Shown | null, body: Body = BODY) => differingFields(delivery(body), shown).map(({ name }) => name);

test('a field that says something else differs, with both values', () => {
  expect(differingFields(delivery(), { courseId: 'x', learnerId: 'y', score: 56, status: 'failed', finishedOn: '2026-11-24T13:00:00Z' })).toEqual([
    { name: 'courseId', sent: BODY.courseId, stored: 'x' }, { name: 'learnerId', sent: 'Ann@example.com', stored: 'y' }, { name: 'score', sent: 75, stored: 56 },
    { name: 'status', sent: 'passed', stored: 'failed' }, { name: 'finishedOn', sent: TIME, stored: '2026-11-24T13:00:00Z' },
  ]);
  expect(differingFields(delivery({ ...BODY, score: null }), { score: 0 })).toEqual([{ name: 'score', sent: null, stored: 0 }]);
});

test('what is shown as it was sent, or in a spelling of its own, does not differ', () => {
  expect(names({ ...BODY, finishedOn: TIME })).toEqual([]);
  expect(names({ courseId: '2FC74749-FE98-4BB9-B23D-FB02C30CCB8B', learnerId: 'ann@EXAMPLE.com', score: '75.00', status: 'PASSED', finishedOn: '2026-11-24 13:00:00+01:00' })).toEqual([]);
  expect(names({ learnerId: 'ａnn@example.com' })).toEqual([]);
  // Straße and STRASSE are two names.
  expect(names({ learnerId: 'STRASSE@example.com' }, { ...BODY, learnerId: 'straße@example.com' })).toEqual(['learnerId']);
  expect(names({ courseId: 'STRASSE' }, { ...BODY, courseId: 'straße' })).toEqual(['courseId']);
});

test('what is not shown, or is not of its kind, is not compared', () => {
  expect(names(null)).toEqual([]);
  expect(names({})).toEqual([]);
  expect(names({ courseId: 7, learnerId: null, score: 'seventy-five', status: 'processed', finishedOn: 'yesterday' })).toEqual([]);
  expect(names({ status: 'passed twice' })).toEqual([]);
  expect(names({ status: 'not failed' })).toEqual([]);
  expect(names({ status: 7 })).toEqual([]);
  expect(names({ courseId: 'x', learnerId: 'y', status: 'failed', score: 5 }, { courseId: 7, learnerId: 8, status: 9, score: '?' })).toEqual([]);
});

test('scores may be rounded to two decimals, and not to less', () => {
  const differs = (score: number | null, shown: string | number | null) => names({ score: shown }, { ...BODY, score }).length > 0;
  expect([differs(56.99999999999999, 57), differs(66.67, 66.665), differs(66.67, 66.675), differs(null, null), differs(0, '0')]).toEqual([false, false, false, false, false]);
  // The border itself is near enough; and what is no score is not compared, with null either.
  expect([differs(0.005001, 0), differs(null, 'none')]).toEqual([false, false]);
  expect(names({ score: null }, { learnerId: 'x' })).toEqual([]);
  expect([differs(66.67, 66.66), differs(66.67, 67), differs(56.99999999999999, 56), differs(0, null), differs(null, 75)]).toEqual([true, true, true, true, true]);
});

test('a number is one as a number or as a whole text of decimals, and null is a score of its own', () => {
  expect([numberOf(7), numberOf('7'), numberOf('-7.50'), numberOf('66.67'), numberOf(null)]).toEqual([7, 7, -7.5, 66.67, null]);
  for (const value of ['', 'x7', '7x', '7.', '.5', '1e3', ' 7', true, undefined, ['7'], {}]) expect([value, numberOf(value)]).toEqual([value, undefined]);
});

test('which fields can be compared', () => {
  expect(comparable(null)).toEqual([]);
  expect(comparable({})).toEqual([]);
  expect(comparable({ ...BODY, finishedOn: TIME })).toEqual(['courseId', 'learnerId', 'score', 'status', 'finishedOn']);
  expect(comparable({ courseId: null, learnerId: 7, score: 'x', status: 'processed', finishedOn: '2026-11-24T12:00:00' })).toEqual([]);
  expect(comparable({ score: null })).toEqual(['score']);
  expect(comparable({ status: 'Failed' })).toEqual(['status']);
});

test('a time with a zone is compared to the second, one without is none', () => {
  const differs = (finishedOn: string | number) => names({ finishedOn }).length > 0;
  for (const same of [TIME, '2026-11-24T12:00:00Z', '2026-11-24T12:00:01Z', '2026-11-24t12:00:00z', '2026-11-24 12:00:00+00:00', '2026-11-24T17:30:00+0530', '2026-11-24T05:00:00.250-07:00', '2026-11-24T12:00Z']) expect([same, differs(same)]).toEqual([same, false]);
  for (const other of ['2026-11-24T11:59:59Z', '2026-11-24T12:00:01.250Z', '2026-11-24T12:00:02Z', '2026-11-25T12:00:00Z', '2026-11-24T12:00:00+0100']) expect([other, differs(other)]).toEqual([other, true]);
  for (const none of ['2026-11-24T13:00:00', '2026-11-24', 'at 2026-11-24T13:00:00Z', '2026-11-24T13:00:00Z!', '2026-13-45T13:00:00Z', '(UTC) 2026-11-24 13:00:00Z', '2026-11-24 13:00:00Z (UTC)', '24.11.2026 13:00Z', 1795521600]) expect([none, differs(none)]).toEqual([none, false]);
});

test('whose result it is tells the time of any attempt', () => {
  const twice = sent('resubmission', [{ status: 200, finishedOn: TIME }, { status: 200, finishedOn: '2026-11-24T12:05:00.000Z' }], { body: BODY });
  const at = (finishedOn: string) => sentAtThatTime(twice, { finishedOn });
  expect([at(TIME), at('2026-11-24T12:05:00.000Z'), at('2026-11-24T12:05:00Z'), at('2026-11-24T12:00:01Z')]).toEqual([true, true, true, true]);
  expect([at('2026-11-24T12:00:00.259Z'), at('2026-11-24T12:00:00.241Z')]).toEqual([true, true]);
  expect([at('2026-11-24T12:00:00.260Z'), at('2026-11-24T12:00:00.240Z'), at('2026-11-24T12:02:00Z'), at('2026-11-24T12:06:00.000Z'), at('soon')]).toEqual([false, false, false, false, false]);
  expect([sentAtThatTime(twice, null), sentAtThatTime(twice, {})]).toEqual([false, false]);
  expect(differingFields(twice, { finishedOn: '2026-11-24T13:00:00Z' })).toEqual([{ name: 'finishedOn', sent: '2026-11-24T12:05:00.000Z', stored: '2026-11-24T13:00:00Z' }]);
});

test('of several attempts the last that has a time says when it was sent', () => {
  const twice = sent('resubmission', [{ status: 200, finishedOn: TIME }, { status: 200, body: 'no JSON' }], { body: BODY });
  expect(differingFields(twice, { finishedOn: '2026-11-24T13:00:00Z' })).toEqual([{ name: 'finishedOn', sent: TIME, stored: '2026-11-24T13:00:00Z' }]);
});

test('a body that is no JSON, or has no time, was sent at none', () => {
  const shown = { finishedOn: '2026-11-24T13:00:00Z' };
  for (const text of ['no JSON', '{}', '{"finishedOn":1795521600000}', '{"finishedOn":null}']) {
    const one = delivery(BODY, null, text);
    expect([text, sentAtThatTime(one, shown), differingFields(one, shown)]).toEqual([text, false, [{ name: 'finishedOn', sent: null, stored: shown.finishedOn }]]);
  }
});
