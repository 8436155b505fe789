/** A request as the receiver's handlers and faults see it. */
import { isUtf8 } from 'node:buffer';
import type { Request } from 'express';

export interface Incoming {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The Host header: name and port. */
  readonly host: string;
  readonly origin: string | undefined;
  readonly contentType: string | undefined;
  /** The body; empty where there was none or nobody read it, null where it is not UTF-8. */
  readonly text: string | null;
}

export function incomingOf(request: Request): Incoming {
  const body: unknown = request.body;
  const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
  return {
    method: request.method,
    path: request.path,
    host: request.headers.host ?? '',
    origin: request.headers.origin,
    contentType: request.headers['content-type'],
    // TextDecoder drops a byte order mark, which JSON.parse would refuse.
    text: isUtf8(bytes) ? new TextDecoder().decode(bytes) : null,
  };
}
