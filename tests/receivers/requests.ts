/** Reads HTTP/1.1 requests from a socket, one after another. */
import type { Socket } from 'node:net';

export interface RawRequest {
  readonly method: string;
  readonly path: string;
  /** Lower-case names. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

export function readRequests(socket: Socket, onRequest: (request: RawRequest, nth: number) => void): void {
  let pending = Buffer.alloc(0);
  let count = 0;
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk]);
    for (;;) {
      const end = pending.indexOf('\r\n\r\n');
      if (end < 0) return;
      const [line = '', ...fields] = pending.subarray(0, end).toString('latin1').split('\r\n');
      const headers = new Map(fields.map((field) => [field.slice(0, field.indexOf(':')).toLowerCase(), field.slice(field.indexOf(':') + 1).trim()]));
      const length = Number(headers.get('content-length') ?? 0);
      if (pending.length < end + 4 + length) return;
      const body = pending.subarray(end + 4, end + 4 + length).toString('utf8');
      pending = pending.subarray(end + 4 + length);
      const [method = '', path = ''] = line.split(' ');
      onRequest({ method, path, headers, body }, (count += 1));
    }
  });
}
