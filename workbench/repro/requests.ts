/** Reads HTTP/1.1 requests from a socket: no more of each than a stand-in needs to answer it. */
import type { Socket } from 'node:net';

export interface Request { readonly method: string; readonly path: string; readonly host: string; readonly origin: string }

const MOST_BYTES = 1_048_576;

/** A connection that sends more than 1 MB without being a request is ended. */
export function readRequests(socket: Socket, onRequest: (request: Request) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      if (pending.length > MOST_BYTES) { socket.destroy(); return; }
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [line = '', ...fields] = pending.subarray(0, end).toString('latin1').split('\r\n');
      const field = (name: string) => fields.find((one) => one.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1).trim() ?? '';
      const length = Number(/^\d*$/.exec(field('content-length'))?.[0] ?? Infinity);
      if (length > MOST_BYTES) { socket.destroy(); return; }
      if (pending.length < end + 4 + length) return;
      pending = pending.subarray(end + 4 + length);
      const [method = '', path = ''] = line.split(' ');
      onRequest({ method, path, host: field('host'), origin: field('origin') });
    }
  });
}
