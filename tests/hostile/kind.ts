/** An endpoint that means harm, or does what none should: verify has to end in time, within its memory, with a verdict or unknown. */
import { hostileAnswers } from '../receivers/hostile.ts';
import { startRaw, type RawFlaw, type Where } from '../receivers/raw.ts';
import type { Running } from '../receivers/receiver.ts';
import type { Lab } from '../receivers/trusted.ts';

export const LAYERS = ['DNS', 'TCP', 'TLS', 'HTTP/1.1', 'HTTP/2', 'CORS', 'body'] as const;
export type Layer = (typeof LAYERS)[number];

export interface Hostile {
  readonly what: string;
  readonly layer: Layer;
  /** Odd, and yet browsers read it: exit code 0 is the truth there. */
  readonly harmless?: boolean;
  /** Stands in CI for its layer. */
  readonly sample?: boolean;
  /** Where TLS has to work, the certificate is one that the browser trusts. */
  start(lab: Lab): Promise<Running>;
}

type More = Pick<Hostile, 'harmless' | 'sample'>;

/** Kinds of one layer that raw sockets can be. */
export const rawKinds = (layer: Layer) => (what: string, flaw: RawFlaw, more: More = {}, where: Where = {}): Hostile => ({ what, layer, ...more, start: () => startRaw(flaw, where) });

/** Those that are tried elsewhere, too. */
export const knownKinds = (layer: Layer) => (what: keyof typeof hostileAnswers, more: More = {}): Hostile => rawKinds(layer)(what, hostileAnswers[what], more);
