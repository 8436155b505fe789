/** Scenarios made by hand: under a real id, since its level counts, what each delivery shows is said by its stimulus's name. */
import type { RequirementId } from '../../generated/requirements.js';
import type { Delivery } from '../../generated/types.ts';
import type { Finding } from '../../scenarios/finding.ts';
import { notReached, type Observation, type Scenario } from '../../scenarios/scenario.ts';
import type { StimulusName } from '../../scenarios/stimuli/index.ts';
import { options, page, post } from './attempt.ts';
import { deliveryOf } from './delivery.ts';

export const fact = (word: string): Finding => ({ kind: 'blocked-word', words: [word] });

/** Asks for the named stimuli, or for those of which it is said what they show. */
export function scenarioOf(id: RequirementId, shows: Partial<Record<StimulusName, Observation>>, send: readonly StimulusName[] = Object.keys(shows) as StimulusName[]): Scenario {
  return { id, profile: 'go-live', send, expect: ({ stimulus: { name } }) => shows[name as StimulusName] ?? notReached };
}

export const sent = (name: StimulusName, sender: 'course' | 'check-url' | 'wire' = 'course', predicted = false): Delivery =>
  deliveryOf([options({ status: 204 }), post({ status: 200 })], page('response', { status: 200, accepted: true, because: 'status-counts' }), { name, sender, predicted });
export const PLAIN = sent('plain');
export const CHECK_URL = sent('check-url', 'check-url');
