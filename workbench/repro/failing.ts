/** Stand-ins for receivers that no byte of HTTP reached. */
import { createServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import type { Failure } from '../../generated/types.ts';
import { selfSigned } from '../../simulator/engines/chromium/self-signed.ts';
import { NOWHERE } from './answering.ts';
import { HOST, listening } from './listener.ts';

export interface Failing { readonly url: string; close(): Promise<void> }

/** A TLS alert that ends the handshake (RFC 8446 6.2). */
const alert = (description: number): Buffer => Buffer.from([0x15, 0x03, 0x03, 0x00, 0x02, 0x02, description]);
const HANDSHAKE_FAILURE = 40;
const BAD_CERTIFICATE = 42;

const none = (url: string): Promise<Failing> => Promise.resolve({ url, close: () => Promise.resolve() });

async function served(server: Server): Promise<Failing> {
  const listener = await listening(server);
  return { url: `https://${HOST}:${listener.port}/results`, close: () => listener.close() };
}

/** What the server does once the browser says hello. */
const toHello = (act: (socket: Socket) => void): Promise<Failing> => served(createServer((socket) => { socket.once('data', () => { act(socket); }); }));

export const FAILING: Readonly<Record<Failure, () => Promise<Failing>>> = {
  // A plain http address is refused as mixed content before anybody asks for its name.
  'name-not-resolved': () => none(`https://${NOWHERE}/results`),
  'mixed-content': () => none(`http://${NOWHERE}/results`),
  'local-network': () => none(`http://${NOWHERE}/results`),
  'unsafe-port': () => none(`http://${HOST}:1/results`),
  'connection-refused': async () => none(`http://${HOST}:${await closedPort()}/results`),
  // The system takes the connection, whatever we do; what nobody answers is the handshake.
  'connection-unanswered': () => toHello(() => undefined),
  'connection-reset': () => toHello((socket) => { socket.resetAndDestroy(); }),
  'connection-closed': () => toHello((socket) => { socket.end(); }),
  'tls-protocol': () => toHello((socket) => { socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n'); }),
  'tls-version-or-cipher': () => toHello((socket) => { socket.end(alert(HANDSHAKE_FAILURE)); }),
  'tls-client-certificate': () => toHello((socket) => { socket.end(alert(BAD_CERTIFICATE)); }),
  certificate: async () => served(createTlsServer(await selfSigned(HOST), (socket) => { socket.destroy(); }).on('tlsClientError', () => undefined)),
};

/** A port that was free a moment ago, and that nobody listens on. */
export async function closedPort(): Promise<number> {
  const listener = await listening(createServer());
  await listener.close();
  return listener.port;
}
