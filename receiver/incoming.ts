/** A request as the receiver's handlers and faults see it. */
import type { Request } from 'express';
import { bodyOf } from './body.ts';
import type { Posted } from './read-result.ts';

export interface Incoming extends Posted {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** The Host header: name and port. */
  readonly host: string;
  readonly origin: string | undefined;
}

export function incomingOf(request: Request): Incoming {
  const { text, unreadable } = bodyOf(request);
  const { method, path, headers } = request;
  return { method, path, host: headers.host ?? '', origin: headers.origin, contentType: headers['content-type'], text, unreadable };
}
