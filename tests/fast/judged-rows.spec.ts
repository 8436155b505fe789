/** What checks found, made into one row: which of several findings speaks, and for which deliveries. */
import { expect, test } from '@playwright/test';
import type { Delivery, Requests, RoadTaken, ScenarioRow } from '../../generated/types.ts';
import { judge } from '../../scenarios/judge.ts';
import { fine, notApplicable, notReached, told, unknown, unlessExplained, unobserved, violation, type Observation, type Scenario } from '../../scenarios/scenario.ts';
import type { StimulusName } from '../../scenarios/stimuli/index.ts';
import { evidenceOf } from '../support/delivery.ts';
import { CHECK_URL, fact, PLAIN, scenarioOf, sent } from '../support/scenarios.ts';

const BOTH = [PLAIN, CHECK_URL];

function rowOf(scenario: Scenario, deliveries: readonly Delivery[] = BOTH, requests?: Requests): ScenarioRow {
  const [row] = judge([scenario], { ...evidenceOf(deliveries), requests });
  if (row === undefined) throw new Error('no row');
  return row;
}
const verdictOf = (plain: Observation, checkUrl: Observation): string => {
  const { verdict, finding, causedBy } = rowOf(scenarioOf('preflight/fast', { plain, 'check-url': checkUrl }));
  expect(causedBy).toBeNull();
  return finding === null ? verdict : `${verdict} ${String(finding.facts['words'])}`;
};

test('of what two deliveries show the graver speaks, whichever came first', () => {
  const order: readonly (readonly [Observation, string])[] = [
    [violation(fact('violated')), 'violates violated'],
    [unlessExplained(fact('unexplained')), 'violates unexplained'],
    [unknown(fact('unknown')), 'unknown unknown'],
    [notReached, 'unknown'],
    [unobserved(fact('unobserved')), 'unobserved unobserved'],
    [told(fact('told')), 'told told'],
    [fine, 'conforms'],
    [notApplicable, 'not-applicable'],
  ];
  for (const [place, [graver, expected]] of order.entries()) {
    for (const [lesser] of order.slice(place)) expect([verdictOf(graver, lesser), verdictOf(lesser, graver)], `${graver.state} and ${lesser.state}`).toEqual([expected, expected]);
  }
});

test('a row names the deliveries that show its finding, and no others', () => {
  const where = (plain: Observation, checkUrl: Observation) => rowOf(scenarioOf('preflight/fast', { plain, 'check-url': checkUrl })).finding?.where.map(({ delivery }) => delivery);
  expect(where(violation(fact('a')), violation(fact('b')))).toEqual([PLAIN.id, CHECK_URL.id]);
  expect(where(fine, violation(fact('b')))).toEqual([CHECK_URL.id]);
  expect(where(notReached, unlessExplained(fact('b')))).toEqual([CHECK_URL.id]);
  expect(where(unknown(fact('a')), violation(fact('b')))).toEqual([CHECK_URL.id]);
});

test('of two findings of one kind the first delivery\'s facts are told', () => {
  expect(verdictOf(violation(fact('a')), violation(fact('b')))).toBe('violates a');
});

test('a row bears what the requirements say of its id', () => {
  expect(rowOf(scenarioOf('preflight/fast', { plain: fine }))).toMatchObject({ id: 'preflight/fast', level: 'should', verdict: 'conforms', predicted: false, finding: null, causedBy: null });
  expect(rowOf(scenarioOf('delivery/answers', { plain: fine }))).toMatchObject({ id: 'delivery/answers', level: 'must' });
});

test('a row is predicted where one of its own deliveries is', () => {
  const guessed = sent('failed', 'course', true);
  expect(rowOf(scenarioOf('preflight/fast', { plain: fine, failed: fine }), [PLAIN, guessed]).predicted).toBe(true);
  expect(rowOf(scenarioOf('preflight/fast', { plain: fine }), [PLAIN, guessed]).predicted).toBe(false);
});

test('rows stand in the catalogue\'s order, each over the stimuli that it asked for', () => {
  const rows = judge([scenarioOf('delivery/answers', { 'check-url': fine }), scenarioOf('preflight/fast', { plain: violation(fact('x')) })], evidenceOf([PLAIN, CHECK_URL]));
  expect(rows.map(({ id, verdict }) => [id, verdict])).toEqual([['delivery/answers', 'conforms'], ['preflight/fast', 'violates']]);
});

test('what was never sent is unknown, and an origin that nobody named is no matter', () => {
  expect(rowOf(scenarioOf('delivery/accepts-failed', { failed: fine }))).toMatchObject({ verdict: 'unknown', finding: null, causedBy: null });
  expect(rowOf(scenarioOf('context/hosted-elsewhere', { 'extra-origin': fine })).verdict).toBe('not-applicable');
  expect(rowOf(scenarioOf('context/hosted-elsewhere', { 'extra-origin': fine, failed: fine })).verdict).toBe('unknown');
});

const requests = (notSent: string[], needed?: number): Requests => ({ max: 7, started: 5, notSent, ...(needed === undefined ? {} : { needed }) });

test('what the budget left out is unknown with its numbers, though the rest of it was fine', () => {
  const both = scenarioOf('delivery/stored', { plain: fine, failed: fine });
  expect(rowOf(both, [PLAIN], requests(['failed'], 30))).toMatchObject({ verdict: 'unknown', causedBy: null, finding: { kind: 'not-sent', facts: { maxRequests: 7, started: 5, needed: 30, ids: ['delivery/stored'] }, where: [] } });
  expect(rowOf(both, [PLAIN], requests(['failed'])).finding?.facts['needed']).toBeNull();
  expect(rowOf(both, [PLAIN], requests(['retake'], 30))).toMatchObject({ verdict: 'conforms', finding: null });
  expect(rowOf(both, [PLAIN], requests([]))).toMatchObject({ verdict: 'conforms' });
});

test('what was seen to be wrong is told, though the budget left out the rest', () => {
  for (const [shows, verdict] of [[violation(fact('x')), 'violates'], [unknown(fact('x')), 'unknown']] as const) {
    expect(rowOf(scenarioOf('delivery/stored', { plain: shows, failed: fine }), [PLAIN], requests(['failed']))).toMatchObject({ verdict, finding: { kind: 'blocked-word' } });
  }
  expect(rowOf(scenarioOf('delivery/stored', { plain: notReached, failed: fine }), [PLAIN], requests(['failed']))).toMatchObject({ verdict: 'unknown', finding: null });
});

const broken = (name: StimulusName, road?: RoadTaken): Delivery => {
  const delivery = sent(name);
  return { ...delivery, attempts: delivery.attempts.map((attempt) => ({ ...attempt, ...(road === undefined ? {} : { road }) })) };
};
const STRUCK: RoadTaken = { fault: 'answer-lost-reset', struck: true, unreached: null };

test('an attempt that our own relay broke shows nothing of the endpoint', () => {
  const bad = scenarioOf('delivery/accepts-failed', { failed: violation(fact('x')) });
  const verdict = (road?: RoadTaken) => rowOf(bad, [broken('failed', road)]).verdict;
  expect(verdict(STRUCK)).toBe('unknown');
  expect(verdict({ fault: null, struck: false, unreached: 'ECONNREFUSED' })).toBe('unknown');
  expect(verdict({ fault: 'answer-lost-reset', struck: false, unreached: null })).toBe('violates');
  expect(verdict()).toBe('violates');
});

test('what is about the way is looked at all the same, and so is what was never tried', () => {
  for (const name of ['recovers', 'closed-during-post'] as const) expect(rowOf(scenarioOf('retry/recovers-after-failures', { [name]: violation(fact('x')) }), [broken(name, STRUCK)]).verdict, name).toBe('violates');
  expect(rowOf(scenarioOf('delivery/accepts-failed', { failed: violation(fact('x')) }), [{ ...sent('failed'), attempts: [] }]).verdict).toBe('violates');
});

test('a later attempt that the way broke hides nothing of the first', () => {
  const [first] = PLAIN.attempts;
  if (first === undefined) throw new Error('no attempt');
  const retried = { ...PLAIN, attempts: [first, { ...first, number: 2, road: STRUCK }] };
  expect(rowOf(scenarioOf('delivery/answers', { plain: violation(fact('x')) }), [retried]).verdict).toBe('violates');
});
