/** Making, starting and stopping of a server. */
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';

/** What is under way may take this long to end. */
const GRACE_MS = 500;

/** In milliseconds: a request's head, and the whole of it; each is looked at as often. Connections at once. */
export interface Limits { readonly headMs: number; readonly requestMs: number; readonly checkMs: number; readonly connections: number }

/** Far more than any sender needs, and less than somebody needs who wants to keep it from its work. */
const LIMITS: Limits = { headMs: 10_000, requestMs: 30_000, checkMs: 1000, connections: 1000 };

/** A server of HTTP/1.1 that ends who dawdles, and takes no more connections than it can hold. */
export function serve(listener: RequestListener, { headMs, requestMs, checkMs, connections }: Limits = LIMITS): Server {
  const server = createServer({ headersTimeout: headMs, requestTimeout: requestMs, connectionsCheckingInterval: checkMs }, listener);
  server.maxConnections = connections;
  return server;
}

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
