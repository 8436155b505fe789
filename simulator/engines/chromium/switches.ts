/** Every switch that the browser is started with, and why. */
import { contract } from '../../../generated/contract.js';

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
}

export function switches({ loopbackTarget, canaryPorts }: SwitchOptions): string[] {
  const spaces = loopbackTarget ? ['127.0.0.0/8=public', '[::1]/128=public'] : canaryPorts.map((port) => `127.0.0.1:${port}=public`);
  return [
    ...QUIET,
    // No byte leaves for the vendor, whatever a page of ours might ask for; and what never resolves (RFC 6761 6.4) asks nobody.
    `--host-resolver-rules=${[...VENDOR_HOSTS, '*.invalid'].map((host) => `MAP ${host} ~NOTFOUND`).join(',')}`,
    // A mere permission would colour every network error as a refusal of the local network check.
    `--ip-address-space-overrides=${spaces.join(',')}`,
  ];
}
