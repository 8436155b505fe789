/** A server on a free loopback port whose connections all end with it. */
import type { AddressInfo, Server, Socket } from 'node:net';

export const HOST = '127.0.0.1';
/** A browser has a handful. */
const MOST_CONNECTIONS = 256;

export interface Listening { readonly port: number; close(): Promise<void> }

export async function listening(server: Server): Promise<Listening> {
  const open = new Set<Socket>();
  server.maxConnections = MOST_CONNECTIONS;
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    // What a browser does to a connection is its own affair.
    socket.on('error', () => undefined).on('close', () => { open.delete(socket); });
  });
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(0, HOST, resolve); });
  // A server that listens on TCP has such an address.
  const { port } = server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  const close = () => new Promise<void>((resolve) => {
    server.close(() => { resolve(); });
    for (const socket of open) socket.destroy();
  });
  return { port, close: () => (closed ??= close()) };
}
