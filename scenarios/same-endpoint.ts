import { hostOf, isLoopback } from '../simulator/loopback.ts';

/**
 * Whether two URLs, secrets redacted, lead to one endpoint: the same host and path. The scheme may change, since http is
 * a finding to be fixed; so may the port with it, and on this machine, where a restarted receiver takes another one.
 */
export function sameEndpoint(one: string, other: string): boolean {
  const [a, b] = [new URL(one), new URL(other)];
  return hostOf(a) === hostOf(b) && a.pathname === b.pathname && (a.port === b.port || a.protocol !== b.protocol || isLoopback(hostOf(a)));
}

/** Both are on this machine, and listen on different ports: that it is one endpoint is taken for granted, and said. */
export const isAnotherPort = (one: string, other: string): boolean => sameEndpoint(one, other) && isLoopback(hostOf(new URL(one))) && new URL(one).port !== new URL(other).port;

export const ANOTHER_PORT = 'another port of this machine: taken for the same endpoint, started again';
