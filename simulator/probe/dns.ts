import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Probe } from '../../generated/types.ts';
import { isLocalhost } from '../loopback.ts';
import { addressSpace } from './address-space.ts';

/** All addresses of a host as a browser gets them: from the system, an address is its own, and localhost is nobody's to resolve. Milliseconds in `ms`. */
export async function resolve(host: string, timeoutMs: number): Promise<Probe['dns']> {
  const start = performance.now();
  const found = (addresses: readonly string[]): Probe['dns'] => ({ addresses: addresses.map(described), error: null, ms: performance.now() - start });
  if (isIP(host) !== 0) return found([host]);
  if (isLocalhost(host)) return found(['127.0.0.1', '::1']);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(Object.assign(new Error('DNS timed out'), { code: 'ETIMEOUT' })); }, timeoutMs);
  });
  try {
    return found((await Promise.race([lookup(host, { all: true }), late])).map(({ address }) => address));
  } catch (error) {
    return { addresses: [], error: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN', ms: performance.now() - start };
  } finally {
    clearTimeout(timer);
  }
}

const described = (address: string) => ({ address, family: isIP(address) === 6 ? 6 : 4, space: addressSpace(address) } as const);
