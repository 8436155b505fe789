/** Every switch that the browser is started with, and why. */
import { contract } from '../../../generated/contract.js';
import type { AddressSpace } from '../../probe/address-space.ts';

const VENDOR_HOSTS = [contract.origins.published.value, contract.origins.authoring.value].map((url) => new URL(url).hostname);

/** A browser that makes no request of its own, so that all that leaves it is the run's. */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
  '--no-first-run',
  // What a visible browser says, preflights included: the page's override does not reach those.
  '--accept-lang=en-US,en;q=0.9',
];

export interface SwitchOptions {
  /** The endpoint is on this machine: it is judged as if it were public, since nobody's learner is asked for a permission there. */
  readonly loopbackTarget: boolean;
  /** Ports of the canary's local servers: lifted from the local network check, and nothing else is. */
  readonly canaryPorts: readonly number[];
  /** Where the way to the endpoint leads over a relay. */
  readonly detour?: Detour | undefined;
}

export interface Detour {
  /** The endpoint's host and port, as in its URL. */
  readonly from: string;
  /** The relay's port on 127.0.0.1. */
  readonly port: number;
  /** The endpoint's own address space: what the browser asks of a learner there, it asks here too. */
  readonly space: AddressSpace;
}

export function switches({ loopbackTarget, canaryPorts, detour }: SwitchOptions): string[] {
  const lifted = canaryPorts.map((port) => `127.0.0.1:${port}=public`);
  if (detour !== undefined && detour.space !== 'loopback') lifted.push(`127.0.0.1:${detour.port}=${detour.space}`);
  const spaces = loopbackTarget ? ['127.0.0.0/8=public', '[::1]/128=public'] : lifted;
  const rules = [...(detour === undefined ? [] : [`MAP ${detour.from} 127.0.0.1:${detour.port}`]), ...[...VENDOR_HOSTS, '*.invalid'].map((host) => `MAP ${host} ~NOTFOUND`)];
  return [
    ...QUIET,
    // No byte leaves for the vendor, whatever a page of ours might ask for; and what never resolves (RFC 6761 6.4) asks nobody.
    `--host-resolver-rules=${rules.join(',')}`,
    // A mere permission would colour every network error as a refusal of the local network check.
    `--ip-address-space-overrides=${spaces.join(',')}`,
    // In frames of HTTP/2 nobody can tell from outside where a request begins.
    ...(detour === undefined ? [] : ['--disable-http2']),
  ];
}
