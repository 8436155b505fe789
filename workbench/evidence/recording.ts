/** What a simulation hands over to be saved. A plain value: nothing in it is open, running or shared. */
import type { Delivery, EngineInfo, ScenarioRow, Setting } from '../../generated/types.ts';

export interface Recording {
  /** hookproof's version. */
  readonly hookproof: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  /** The endpoint's URL, secrets and all: they are taken out when it is saved. */
  readonly target: string;
  readonly engine: EngineInfo;
  readonly environment: { readonly platform: string; readonly node: string; readonly visible: boolean };
  /** Sentences on what differs from a learner's browser: the lifted local network check, a permission granted beforehand, a fault switched on. */
  readonly conditions: readonly string[];
  readonly settings: readonly Setting[];
  readonly play: Play;
  readonly deliveries: readonly Delivery[];
  /** Judged; those that violate, or are unknown with a finding of their own. */
  readonly rows: readonly ScenarioRow[];
  readonly steps: readonly Step[];
  readonly console: readonly ConsoleLine[];
  readonly screenshots: readonly Screenshot[];
  /** The text of a repro file; null where there is none. */
  readonly repro: string | null;
  /** What the simulated learner called himself: names and addresses, replaced wherever they stand. */
  readonly personal: readonly string[];
}

export interface Play {
  readonly template: string;
  readonly behaviour: string;
  /** How many attempts the learner can make. */
  readonly attempts: number;
  /** The embedded receiver's fault, by id. */
  readonly fault: string | null;
}

export interface Step {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly attempt: number | null;
  readonly title: string;
  readonly text: string | null;
}

export interface ConsoleLine {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly page: string;
  readonly level: string;
  readonly text: string;
}

export interface Screenshot {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly caption: string;
  readonly png: Uint8Array;
}

/** screenshots/01-course.png, in the zip: nothing of a name can lead out of the folder. */
export const screenshotName = ({ name }: Screenshot, place: number): string =>
  `screenshots/${String(place + 1).padStart(2, '0')}-${name.toLowerCase().replace(/\.png$/, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60) || 'page'}.png`;
