/** A run: stimuli sent one after another through an engine, then judged. */
import type { Delivery, ScenarioRow, Stimulus } from '../generated/types.ts';
import type { Engine } from '../simulator/engine.ts';
import type { Budget } from './budget.ts';
import { judge } from './judge.ts';
import { gatherNotSent } from './not-sent.ts';
import { isWorthSending } from './plan.ts';
import type { Evidence, Scenario } from './scenario.ts';

/** Sends what is worth sending, in order, within the budget where there is one; `onDelivery` hears of each one as it ends. */
export async function send(stimuli: readonly Stimulus[], engine: Pick<Engine, 'deliver'>, onDelivery: (delivery: Delivery) => void = () => undefined, budget?: Budget): Promise<Delivery[]> {
  const deliveries: Delivery[] = [];
  for (const stimulus of stimuli) {
    if (!isWorthSending(stimulus, deliveries)) continue;
    const fitting = budget === undefined ? stimulus : budget.fit(stimulus);
    if (fitting === undefined) continue;
    const delivery = await engine.deliver(fitting);
    budget?.spend(delivery);
    deliveries.push(delivery);
    onDelivery(delivery);
  }
  return deliveries;
}

/**
 * The rows to show for the chosen scenarios. The plain cases are always sent, and what they violate is always told,
 * chosen or not: a part of the catalogue must not look fine on an endpoint that no course can report to.
 */
export function rowsOf(catalogue: readonly Scenario[], chosen: readonly Scenario[], evidence: Evidence): ScenarioRow[] {
  const rows = judge(catalogue, evidence);
  const ids = new Set<string>(chosen.map(({ id }) => id));
  const causes = new Set(rows.filter(({ id }) => ids.has(id)).map(({ causedBy }) => causedBy));
  return gatherNotSent(rows.filter(({ id, level, verdict, finding }) => ids.has(id) || causes.has(id) || (level === 'must' && (verdict === 'violates' || (verdict === 'unknown' && finding !== null)))));
}
