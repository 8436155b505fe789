/** What a known failure is worth for the verdict: nothing, and neither is what it hides. */
import { expect, test } from '@playwright/test';
import type { OriginRow, Report, ScenarioRow } from '../../generated/types.ts';
import { verdictOf } from '../../scenarios/verdict.ts';

const KNOWN = { reason: 'the old gateway', until: '2027-01-01' };
const row = (id: string, verdict: ScenarioRow['verdict'], also: Partial<ScenarioRow> = {}): ScenarioRow => ({ id, title: '', level: 'must', verdict, predicted: false, finding: null, causedBy: null, source: '', status: 'derived', ...also });
/** Shown by these deliveries. */
const shownBy = (...deliveries: string[]): ScenarioRow['finding'] => ({
  kind: 'refused', facts: {}, summary: '', expected: '', seen: [], reason: null, fix: [], paste: [], curl: null,
  where: deliveries.map((delivery) => ({ delivery, attempt: 1, origin: 'https://elearning.easygenerator.com', sentAt: '', learnerId: null })),
});
const origin = (came: boolean): OriginRow => ({ origin: 'https://x.example', sender: 'course', delivered: came, accepted: came, outcome: came ? 'delivered' : 'not-delivered' });
const origins = (published: boolean, authoring = true): Report['origins'] => ({ published: origin(published), authoring: origin(authoring) });
const code = (rows: readonly ScenarioRow[], given = origins(true), stale = false): number => verdictOf(rows, false, given, stale).exitCode;

test('a known failure does not fail the run, another one does', () => {
  expect(code([row('a', 'violates', { known: KNOWN })])).toBe(0);
  expect(code([row('a', 'violates', { known: KNOWN }), row('b', 'violates')])).toBe(1);
  expect(code([row('a', 'violates', { known: KNOWN }), row('b', 'unknown')])).toBe(2);
});

test('what is unknown because of a known failure decides nothing, what is unknown because of another row does', () => {
  expect(code([row('a', 'violates', { known: KNOWN }), row('b', 'unknown', { causedBy: 'a' })])).toBe(0);
  expect(code([row('a', 'violates', { known: KNOWN }), row('b', 'unknown', { causedBy: 'c' })])).toBe(2);
  expect(code([row('a', 'violates', { known: KNOWN }), row('c', 'violates', { known: KNOWN }), row('b', 'unknown', { causedBy: 'c' })])).toBe(0);
});

test('a plain case that a known failure stopped is not asked for; another one is', () => {
  const stopped = (...where: string[]) => [row('a', 'violates', { known: KNOWN, finding: shownBy(...where) })];
  expect(code(stopped('plain@published'), origins(false))).toBe(0);
  expect(code(stopped('failed@published', 'plain@published'), origins(false))).toBe(0);
  expect(code(stopped('plain@published', 'plain@authoring'), origins(false, false))).toBe(0);
  expect(code(stopped('plain@authoring'), origins(false))).toBe(2);
  expect(code(stopped('failed@published'), origins(false))).toBe(2);
  expect(code(stopped(), origins(false))).toBe(2);
  expect(code([row('a', 'violates', { known: KNOWN })], origins(false))).toBe(2);
});

test('a list of known failures that must be changed fails the run, behind what is violated', () => {
  expect(verdictOf([row('a', 'conforms')], false, origins(true), true)).toEqual({ verdict: 'known-failures-stale', exitCode: 1 });
  expect(verdictOf([row('a', 'violates')], false, origins(true), true)).toEqual({ verdict: 'violates', exitCode: 1 });
  expect(verdictOf([row('a', 'unknown')], false, origins(true), true)).toEqual({ verdict: 'known-failures-stale', exitCode: 1 });
});
