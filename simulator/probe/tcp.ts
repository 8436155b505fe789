import { createConnection } from 'node:net';
import type { TcpProbe } from '../../generated/types.ts';

/** Tries the addresses in order and stops at the first that is open; else tells of the last. null without an address. */
export async function connect(addresses: readonly string[], port: number, timeoutMs: number): Promise<TcpProbe | null> {
  let last: TcpProbe | null = null;
  for (const address of addresses) {
    last = await connectTo(address, port, timeoutMs);
    if (last.state === 'open') break;
  }
  return last;
}

function connectTo(address: string, port: number, timeoutMs: number): Promise<TcpProbe> {
  const start = performance.now();
  return new Promise((resolve) => {
    const socket = createConnection({ host: address, port });
    const settle = (state: TcpProbe['state'], error: string | null) => {
      socket.destroy();
      resolve({ state, address, error, ms: performance.now() - start });
    };
    socket.setTimeout(timeoutMs, () => settle('timeout', null));
    socket.on('connect', () => settle('open', null));
    socket.on('error', ({ code = 'UNKNOWN' }: NodeJS.ErrnoException) => settle(code === 'ECONNREFUSED' ? 'refused' : code === 'ETIMEDOUT' ? 'timeout' : 'failed', code));
  });
}
