import type { Delivery } from '../../generated/types.ts';
import type { Check, Evidence, Observation } from '../../scenarios/scenario.ts';
import { evidenceOf } from './delivery.ts';

/** The state that a check finds, and of a finding its kind. */
export function foundIn(one: Check, delivery: Delivery, evidence: Evidence = evidenceOf([delivery])): string {
  const observation = one(delivery, evidence);
  if ('finding' in observation) return `${observation.state} ${observation.finding.kind}`;
  return observation.state === 'not-reached' && observation.otherwise !== undefined ? `not-reached else ${observation.otherwise.kind}` : observation.state;
}

/** What a check found with its facts; where it found nothing, the state. */
export const findingOf = (observation: Observation): unknown => ('finding' in observation ? observation.finding : observation.state);
