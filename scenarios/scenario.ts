import type { RequirementId } from '../generated/requirements.js';
import type { Delivery, Probe, Requests } from '../generated/types.ts';
import type { Finding } from './finding.ts';
import type { Profile } from './profile.ts';
import type { StimulusName } from './stimuli/index.ts';

/** Everything that a run saw. A plain value: judging it needs no network. */
export interface Evidence {
  readonly target: string;
  readonly deliveries: readonly Delivery[];
  /** What DNS, TCP and TLS say; null where nobody looked. */
  readonly probe: Probe | null;
  /** What --max-requests kept from being sent, by the stimulus's name. */
  readonly requests?: Requests | undefined;
}

/**
 * What a check finds in one delivery. fine: it was looked at and is right. A violation or an unknown carries its facts.
 * not-reached: something earlier stood in the way; where no other row says what, `otherwise` is the violation. not-applicable and told never decide an exit code.
 * unobserved: only the receiver's own read side could show it, and nobody gave one, or it cannot by its nature; the finding says what was seen.
 */
export type Observation =
  | { state: 'fine' }
  | { state: 'violation'; finding: Finding }
  | { state: 'unknown'; finding: Finding }
  | { state: 'not-reached'; otherwise?: Finding }
  | { state: 'not-applicable' }
  | { state: 'unobserved'; finding: Finding }
  | { state: 'told'; finding: Finding };

/** Pure: a delivery, and the run that it stands in, to what one check sees there. */
export type Check = (delivery: Delivery, evidence: Evidence) => Observation;

/** One behaviour of an endpoint. Its level, sentence and source stand in schema/requirements.json under the same id. */
export interface Scenario {
  readonly id: RequirementId;
  /** The smallest profile that plays it. */
  readonly profile: Profile;
  /** The stimuli whose deliveries it judges. */
  readonly send: readonly StimulusName[];
  readonly expect: Check;
}

export const fine: Observation = { state: 'fine' };
export const notReached: Observation = { state: 'not-reached' };
export const unlessExplained = (otherwise: Finding): Observation => ({ state: 'not-reached', otherwise });
export const notApplicable: Observation = { state: 'not-applicable' };
export const violation = (finding: Finding): Observation => ({ state: 'violation', finding });
export const unknown = (finding: Finding): Observation => ({ state: 'unknown', finding });
export const unobserved = (finding: Finding): Observation => ({ state: 'unobserved', finding });
export const told = (finding: Finding): Observation => ({ state: 'told', finding });
