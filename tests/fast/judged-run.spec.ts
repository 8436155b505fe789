/** What a run sends and in which order, and which rows it shows. */
import { expect, test } from '@playwright/test';
import type { Delivery, Requests, Stimulus } from '../../generated/types.ts';
import { budgetOf } from '../../scenarios/budget.ts';
import { rowsOf, send } from '../../scenarios/run.ts';
import { fine, notReached, told, unknown, violation, type Scenario } from '../../scenarios/scenario.ts';
import { evidenceOf } from '../support/delivery.ts';
import { CHECK_URL, fact, PLAIN, scenarioOf, sent } from '../support/scenarios.ts';

const PLAYS = [PLAIN, CHECK_URL, sent('failed'), sent('retake')];
const STIMULI = PLAYS.map(({ stimulus }) => stimulus);

/** An engine that answers with what was played before, and remembers what it was asked for. */
function engineOf(plays: readonly Delivery[] = PLAYS) {
  const asked: Stimulus[] = [];
  return {
    asked,
    deliver: (stimulus: Stimulus): Promise<Delivery> => {
      asked.push(stimulus);
      const play = plays.find(({ stimulus: { name } }) => name === stimulus.name);
      return play === undefined ? Promise.reject(new Error('never played')) : Promise.resolve({ ...play, stimulus });
    },
  };
}
const names = (stimuli: readonly Stimulus[]) => stimuli.map(({ name }) => name);

test('stimuli are sent one after another in their order, and each delivery is heard of as it ends', async () => {
  const engine = engineOf();
  const heard: string[] = [];
  const deliveries = await send(STIMULI, engine, ({ stimulus: { name } }) => heard.push(`${name} of ${engine.asked.length}`));
  expect(names(engine.asked)).toEqual(['plain', 'check-url', 'failed', 'retake']);
  expect(heard).toEqual(['plain of 1', 'check-url of 2', 'failed of 3', 'retake of 4']);
  expect(names(deliveries.map(({ stimulus }) => stimulus))).toEqual(names(engine.asked));
  expect(await send(STIMULI, engineOf())).toHaveLength(4);
});

test('payloads are not sent where the plain case was not delivered', async () => {
  const engine = engineOf([{ ...PLAIN, attempts: PLAIN.attempts.map((attempt) => ({ ...attempt, delivered: false })) }, ...PLAYS.slice(1)]);
  await send(STIMULI, engine);
  expect(names(engine.asked)).toEqual(['plain', 'check-url']);
});

test('a budget is kept, with fewer attempts of a plain case where there is no room, and what was left out is named', async () => {
  const [first, ...rest] = STIMULI;
  if (first === undefined) throw new Error('no stimulus');
  const stimuli = [{ ...first, attempts: 5 }, ...rest];
  const engine = engineOf();
  const budget = budgetOf(6, stimuli);
  const deliveries = await send(stimuli, engine, undefined, budget);
  expect(engine.asked.map(({ name, attempts }) => `${name} ${attempts}`)).toEqual(['plain 2', 'check-url 1', 'failed 1']);
  expect(deliveries).toHaveLength(3);
  expect(budget.requests()).toMatchObject({ max: 6, started: 6, notSent: ['retake'] });
});

const BAD = violation(fact('x'));
const shown = (catalogue: readonly Scenario[], chosen: readonly Scenario[], requests?: Requests) =>
  rowsOf(catalogue, chosen, { ...evidenceOf([PLAIN, CHECK_URL]), requests }).map(({ id }) => id);

test('what the plain cases violate is shown, chosen or not; what they do no harm by is not', () => {
  const chosen = scenarioOf('preflight/fast', { plain: fine });
  expect(shown([chosen, scenarioOf('delivery/answers', { plain: BAD })], [chosen])).toEqual(['preflight/fast', 'delivery/answers']);
  expect(shown([chosen, scenarioOf('delivery/answers', { plain: unknown(fact('x')) })], [chosen])).toEqual(['preflight/fast', 'delivery/answers']);
  for (const other of [scenarioOf('delivery/answers', { plain: fine }), scenarioOf('delivery/answers', { plain: notReached }), scenarioOf('delivery/answers', { plain: told(fact('x')) }), scenarioOf('delivery/fast', { plain: BAD }), scenarioOf('delivery/fast', { plain: unknown(fact('x')) })]) expect(shown([chosen, other], [chosen])).toEqual(['preflight/fast']);
});

test('the cause of a chosen row is shown beside it, of whatever level', () => {
  const chosen = scenarioOf('delivery/answers', { plain: notReached });
  expect(shown([scenarioOf('preflight/fast', { plain: BAD }), chosen], [chosen])).toEqual(['preflight/fast', 'delivery/answers']);
  const other = scenarioOf('delivery/fast', { plain: fine });
  expect(shown([scenarioOf('preflight/fast', { plain: BAD }), chosen, other], [other])).toEqual(['delivery/fast']);
});

test('what the budget left out is told by one row', () => {
  const left = [scenarioOf('delivery/accepts-key-order', { 'key-order': fine }), scenarioOf('delivery/accepts-failed', { failed: fine })];
  const rows = rowsOf(left, left, { ...evidenceOf([PLAIN, CHECK_URL]), requests: { max: 4, started: 4, notSent: ['failed', 'key-order'] } });
  expect(rows.map(({ id, finding, causedBy }) => [id, finding?.kind, causedBy])).toEqual([['delivery/accepts-key-order', undefined, 'delivery/accepts-failed'], ['delivery/accepts-failed', 'not-sent', null]]);
});
