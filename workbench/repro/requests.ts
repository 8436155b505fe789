/** Reads HTTP/1.1 requests from a socket: no more of each than a stand-in needs to answer it. */
import type { Socket } from 'node:net';

export interface Request { readonly method: string; readonly path: string; readonly host: string; readonly origin: string }

const MOST_BYTES = 1_048_576;

/** A connection is ended that sends more than 1 MB without being a request, takes no answers, or has a body whose end two readers could see in two places (RFC 9112, 6.3). */
export function readRequests(socket: Socket, onRequest: (request: Request) => void): void {
  let pending = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      if (pending.length > MOST_BYTES) { socket.destroy(); return; }
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [line = '', ...fields] = pending.subarray(0, end).toString('latin1').split('\r\n');
      const all = (name: string) => fields.filter((one) => one.toLowerCase().startsWith(`${name}:`)).map((one) => one.slice(name.length + 1).trim());
      const [host = '', ...hosts] = all('host');
      const [given = '', ...lengths] = all('content-length');
      const length = Number(/^\d*$/.exec(given)?.[0] ?? Infinity);
      if (length > MOST_BYTES || lengths.length > 0 || all('transfer-encoding').length > 0) { socket.destroy(); return; }
      if (pending.length < end + 4 + length) return;
      pending = pending.subarray(end + 4 + length);
      const [method = '', path = ''] = line.split(' ');
      onRequest({ method, path, host: hosts.length === 0 ? host : '', origin: all('origin')[0] ?? '' });
      if (socket.writableLength > MOST_BYTES) socket.destroy();
      if (socket.destroyed) return;
    }
  });
}
