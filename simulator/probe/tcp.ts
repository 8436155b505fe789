import { createConnection } from 'node:net';
import { setTimeout as after } from 'node:timers/promises';
import type { TcpProbe } from '../../generated/types.ts';

/** How long an address is tried alone, as browsers do (RFC 8305 5). */
const ALONE_MS = 250;

/** Tries the addresses in order, the next one beside one that is slow. The first that is open, else what the last one said; null without an address. */
export async function connect(addresses: readonly string[], port: number, timeoutMs: number): Promise<TcpProbe | null> {
  const over = new AbortController();
  try {
    return await firstOpen(addresses, { port, timeoutMs, signal: over.signal });
  } finally {
    over.abort();
  }
}

interface Knock { readonly port: number; readonly timeoutMs: number; readonly signal: AbortSignal }

async function firstOpen([address, ...rest]: readonly string[], knock: Knock): Promise<TcpProbe | null> {
  if (address === undefined) return null;
  const first = connectTo(address, knock);
  const soon = await (rest.length === 0 ? first : Promise.race([first, after(ALONE_MS, null, { ref: false })]));
  if (rest.length === 0 || soon?.state === 'open') return soon;
  const others = firstOpen(rest, knock);
  return Promise.any([first, others].map(async (one) => {
    const told = await one;
    if (told?.state !== 'open') throw new Error('Not open: the other one may be.');
    return told;
  })).catch(() => others);
}

function connectTo(address: string, { port, timeoutMs, signal }: Knock): Promise<TcpProbe> {
  const start = performance.now();
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port, signal });
    const settle = (state: TcpProbe['state'], error: string | null) => {
      socket.destroy();
      resolve({ state, address, error, ms: performance.now() - start });
    };
    socket.setTimeout(timeoutMs, () => { settle('timeout', null); });
    socket.on('connect', () => { settle('open', null); });
    socket.on('error', ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => { settle(code === 'ECONNREFUSED' ? 'refused' : code === 'ETIMEDOUT' ? 'timeout' : 'failed', code); });
  });
}
