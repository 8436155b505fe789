/** Which row stands in the way of one that could not be looked at. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { judge } from '../../scenarios/judge.ts';
import { fine, notReached, told, unknown, unlessExplained, violation, type Observation, type Scenario } from '../../scenarios/scenario.ts';
import { evidenceOf } from '../support/delivery.ts';
import { CHECK_URL, fact, PLAIN, scenarioOf, sent } from '../support/scenarios.ts';

const FAILED = sent('failed');
const ALL = [PLAIN, CHECK_URL, FAILED];
const BAD = violation(fact('x'));

/** The cause that the first of them is given. */
const causeOf = (one: Scenario, others: readonly Scenario[], deliveries: readonly Delivery[] = ALL): string | null | undefined =>
  judge([...others, one], evidenceOf(deliveries)).at(-1)?.causedBy;

const hidden = scenarioOf('delivery/accepts-failed', { failed: notReached });
const must = (shows: Partial<Record<'plain' | 'check-url' | 'failed' | 'retake', Observation>>) => scenarioOf('delivery/answers', shows);
const should = (shows: Parameters<typeof must>[0]) => scenarioOf('preflight/fast', shows);
const advice = (shows: Parameters<typeof must>[0]) => scenarioOf('preflight/caches-wisely', shows);

test('a violated must explains before a violated should, and that before what is unknown of itself', () => {
  const ignorant = scenarioOf('endpoint/public-address', { failed: unknown(fact('x')) });
  const rows = [ignorant, should({ failed: BAD }), must({ failed: BAD })];
  expect(causeOf(hidden, rows)).toBe('delivery/answers');
  expect(causeOf(hidden, rows.slice(0, 2))).toBe('preflight/fast');
  expect(causeOf(hidden, rows.slice(0, 1))).toBe('endpoint/public-address');
  expect(causeOf(hidden, [])).toBeNull();
});

test('advice hides nothing, unless it is unknown of itself', () => {
  expect(causeOf(hidden, [advice({ failed: BAD })])).toBeNull();
  expect(causeOf(hidden, [advice({ failed: unknown(fact('x')) })])).toBe('preflight/caches-wisely');
});

test('what is fine, told or hidden itself explains nothing', () => {
  for (const shows of [fine, told(fact('x')), notReached]) expect(causeOf(hidden, [must({ failed: shows })]), shows.state).toBeNull();
});

test('the same delivery explains first, then the published plain case, then Check URL\'s', () => {
  const own = scenarioOf('delivery/stored', { failed: BAD });
  const published = scenarioOf('preflight/allows-published-origin', { plain: BAD });
  const authoring = scenarioOf('preflight/allows-authoring-origin', { 'check-url': BAD });
  const other = scenarioOf('delivery/accepts-retake', { retake: BAD });
  const deliveries = [...ALL, sent('retake')];
  expect(causeOf(hidden, [other, authoring, published, own], deliveries)).toBe('delivery/stored');
  expect(causeOf(hidden, [other, authoring, published], deliveries)).toBe('preflight/allows-published-origin');
  expect(causeOf(hidden, [other, authoring], deliveries)).toBe('preflight/allows-authoring-origin');
  expect(causeOf(hidden, [other], deliveries)).toBeNull();
});

test('a plain body that no course\'s page sent explains only as the last', () => {
  const raw = { ...sent('plain', 'wire'), id: 'plain@raw' };
  const one = scenarioOf('delivery/stored', { plain: BAD });
  const authoring = scenarioOf('preflight/allows-authoring-origin', { 'check-url': BAD });
  expect(causeOf(hidden, [one, authoring], [raw, CHECK_URL, FAILED])).toBe('delivery/stored');
  const published = scenarioOf('preflight/allows-published-origin', { 'check-url': BAD });
  expect(causeOf(hidden, [published, one], [raw, PLAIN, CHECK_URL, FAILED])).toBe('delivery/stored');
});

test('of two that explain the catalogue\'s first does', () => {
  expect(causeOf(hidden, [must({ failed: BAD }), scenarioOf('delivery/stored', { failed: BAD })])).toBe('delivery/answers');
});

test('a row that could not be looked at in one of two deliveries is explained by that one', () => {
  const one = scenarioOf('delivery/stored', { plain: fine, failed: notReached });
  expect(causeOf(one, [must({ 'check-url': BAD }), scenarioOf('delivery/accepts-failed', { failed: BAD })])).toBe('delivery/accepts-failed');
  const looked = scenarioOf('delivery/stored', { plain: told(fact('x')), failed: notReached });
  expect(causeOf(looked, [should({ failed: BAD })])).toBe('preflight/fast');
});

test('what was not sent at all is explained by the published plain case', () => {
  expect(causeOf(hidden, [scenarioOf('preflight/allows-authoring-origin', { 'check-url': BAD }), scenarioOf('preflight/allows-published-origin', { plain: BAD })], [PLAIN, CHECK_URL])).toBe('preflight/allows-published-origin');
});

const refused = scenarioOf('delivery/accepts-passed', { plain: unlessExplained(fact('refused')) });
const refusedBeside = (others: readonly Scenario[]) => {
  const row = judge([...others, refused], evidenceOf(ALL)).at(-1);
  return [row?.verdict, row?.causedBy];
};

test('a refused plain case is explained by a violated must of its own delivery, and by nothing less', () => {
  expect(refusedBeside([must({ plain: BAD })])).toEqual(['unknown', 'delivery/answers']);
  for (const others of [[], [must({ 'check-url': BAD })], [should({ plain: BAD })], [must({ plain: unknown(fact('x')) })]]) expect(refusedBeside(others)).toEqual(['violates', null]);
});

test('a row that found something of its own needs no cause', () => {
  const rows = judge([must({ plain: BAD, failed: notReached }), scenarioOf('delivery/stored', { plain: unknown(fact('x')), failed: notReached })], evidenceOf(ALL));
  expect(rows.map(({ verdict, causedBy }) => [verdict, causedBy])).toEqual([['violates', null], ['unknown', null]]);
});
