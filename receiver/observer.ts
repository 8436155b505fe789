/** Somebody who watches what arrives at the receiver. Types alone, which pages import too. */
import type { Header } from '../generated/types.ts';
import type { Answer } from './answer.ts';
import type { Unreadable } from './misread.ts';

export interface Arrival {
  /** Counts up from 1, over every fault of this receiver. */
  readonly id: number;
  /** ISO 8601, UTC: when its body was read. */
  readonly at: string;
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly origin: string | null;
  /** As on the wire. */
  readonly headers: readonly Header[];
  /** Text, its Content-Encoding undone; '' where there was none, null where it is not UTF-8; the first 64 kB of what is larger. */
  readonly body: string | null;
  /** How many bytes came, those beyond the limit too. */
  readonly bytes: number;
  readonly unreadable: Unreadable | null;
  /** The fault that the receiver had at its beginning. */
  readonly fault: string | null;
}

export interface Observer {
  /** Once for every request, before anything answers it. `bytes` is the body as on the wire, 64 kB at most. */
  arrived(arrival: Arrival, bytes: Uint8Array): void;
  /** An answer was written, with these headers and the server's own Date and Connection; whether the client read it, nobody here knows. */
  answered(id: number, answer: Answer): void;
  /** The connection ended before an answer was written. */
  gone(id: number): void;
}
