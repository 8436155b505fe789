import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Probe } from '../../generated/types.ts';
import { addressSpace } from './address-space.ts';

/** All addresses of a host, as the system resolves it; an address is its own. Milliseconds in `ms`. */
export async function resolve(host: string, timeoutMs: number): Promise<Probe['dns']> {
  const start = performance.now();
  const since = () => performance.now() - start;
  const of = (address: string, family: number) => ({ address, family: family === 6 ? 6 : 4, space: addressSpace(address) } as const);
  if (isIP(host) !== 0) return { addresses: [of(host, isIP(host))], error: null, ms: since() };
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('DNS timed out'), { code: 'ETIMEOUT' })), timeoutMs);
  });
  try {
    const found = await Promise.race([lookup(host, { all: true }), late]);
    return { addresses: found.map(({ address, family }) => of(address, family)), error: null, ms: since() };
  } catch (error) {
    return { addresses: [], error: (error as NodeJS.ErrnoException).code ?? 'UNKNOWN', ms: since() };
  } finally {
    clearTimeout(timer);
  }
}
