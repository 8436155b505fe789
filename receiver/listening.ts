/** Starting and stopping of a server. */
import { once } from 'node:events';
import type { Server } from 'node:http';

/** What is under way may take this long to end. */
const GRACE_MS = 500;

/** The port that it listens on. Throws where it cannot be had. */
export async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (cause) {
    throw new Error(`Failed to listen on ${host}:${port}: ${cause instanceof Error ? cause.message : String(cause)}. Choose another port, or 0 for a free one.`, { cause });
  }
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

/** Takes nothing new, lets answers under way end, then closes what is left. */
export async function shut(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  const late = setTimeout(() => { server.closeAllConnections(); }, GRACE_MS);
  await closed;
  clearTimeout(late);
}
