/** The conforming receiver on raw sockets: a flaw takes the place of one answer, and only there the bytes differ. */
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { validateResult } from '../../generated/validators.js';
import { readRequests, type RawRequest } from './requests.ts';
import type { Running } from './receiver.ts';

/** Answers one request in the receiver's place; `nth` counts the requests of this connection from 1. */
export type RawAnswer = (socket: Socket, request: RawRequest, nth: number) => void;

export interface RawFlaw {
  readonly options?: RawAnswer;
  readonly post?: RawAnswer;
  /** Sees every connection, beside what reads its requests. */
  readonly watch?: (socket: Socket) => void;
  /** Takes the connection itself; no request is read then. */
  readonly connection?: (socket: Socket) => void;
}

export interface Where {
  readonly tls?: TlsOptions;
  readonly address?: string;
  readonly port?: number;
  /** The host in the URL, where it is not the address. */
  readonly host?: string;
  /** Hears of every request that was read. */
  readonly onRequest?: (request: RawRequest) => void;
}

const CORS = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': 'Content-Type', 'Access-Control-Max-Age': '600' };

/** An answer's bytes. A body gets its length; headers given win over the usual ones. */
export function http(status: string, headers: Readonly<Record<string, string>> = {}, body = ''): string {
  const all = { ...CORS, ...(body === '' ? {} : { 'Content-Type': 'application/json' }), 'Content-Length': String(Buffer.byteLength(body)), ...headers };
  return `HTTP/1.1 ${status}\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`;
}

/** The head of a 200 that fits a POST, without the empty line. */
export const head = (headers: Readonly<Record<string, string>> = {}): string =>
  `HTTP/1.1 200 OK\r\n${Object.entries({ ...CORS, 'Content-Type': 'application/json', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('')}`;

const allow: RawAnswer = (socket) => { socket.write(http('204 No Content')); };
const refuse = (status: string, title: string) => http(status, { 'Content-Type': 'application/problem+json' }, JSON.stringify({ title }));
/** The answer to what is no result; undefined for one that is. */
export function refusalOf({ method, headers, body }: RawRequest): string | undefined {
  if (method !== 'POST') return refuse('405 Method Not Allowed', 'Results come by POST');
  if (!/^application\/json\b/.test(headers.get('content-type') ?? '')) return refuse('415 Unsupported Media Type', 'No JSON');
  if (body.length > 65_536) return refuse('413 Content Too Large', 'Too large');
  let result: unknown = null;
  try { result = JSON.parse(body); } catch { /* no JSON is no result */ }
  return validateResult(result) ? undefined : refuse('400 Bad Request', 'No result');
}
export const accept: RawAnswer = (socket, request) => { socket.write(refusalOf(request) ?? http('200 OK', {}, '{"stored":true}')); };

/** Listens on loopback, or where it is told to; closes every connection in the end. */
export async function startRaw(flaw: RawFlaw = {}, { tls, address = '127.0.0.1', port = 0, host = address, onRequest }: Where = {}): Promise<Running> {
  const open = new Set<Socket>();
  const take = (socket: Socket) => {
    socket.on('error', () => undefined);
    if (flaw.connection !== undefined) { flaw.connection(socket); return; }
    flaw.watch?.(socket);
    readRequests(socket, (request, nth) => {
      onRequest?.(request);
      const answer = request.method === 'OPTIONS' ? (flaw.options ?? allow) : (flaw.post ?? accept);
      answer(socket, request, nth);
    });
  };
  const server: Server = tls === undefined ? createServer(take) : createTlsServer(tls, take);
  server.on('connection', (socket: Socket) => { open.add(socket); socket.on('error', () => undefined).on('close', () => open.delete(socket)); });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(port, address, resolve); });
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://${host}:${bound}/results`,
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      for (const socket of open) socket.destroy();
    }),
  };
}

/** Writes again and again until the connection is gone. */
export function drip(socket: Socket, piece: () => string | Buffer, everyMs: number): void {
  const timer = setInterval(() => { socket.write(piece()); }, everyMs);
  socket.on('close', () => clearInterval(timer));
}

/** Writes as fast as the other end reads, until the connection is gone. */
export function flood(socket: Socket, piece: string | Buffer): void {
  const more = () => { while (!socket.destroyed && socket.write(piece)); };
  // Drained within the same turn where the other end is fast; nobody else in this process would get theirs.
  socket.on('drain', () => { setImmediate(more); });
  more();
}
