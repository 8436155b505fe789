/** A request's body, read before anything answers: what a fault does cannot change what arrived. */
import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { Unreadable } from './misread.ts';

/** A result has some 200 bytes. */
export const LIMIT_KB = 64;
const LIMIT = LIMIT_KB * 1024;
/** Until here what is too large is read, so that its sender hears of it; who sends more wants something else. */
const MOST_READ = 16 * 1024 * 1024;

export interface Body {
  /** As on the wire, up to the limit. */
  readonly bytes: Buffer;
  /** How many came, those beyond the limit too. */
  readonly size: number;
  /** With its Content-Encoding undone, where there is a whole body; null where it is not UTF-8. */
  readonly text: string | null;
  readonly unreadable: Unreadable | null;
}

const NONE: Body = { bytes: Buffer.alloc(0), size: 0, text: '', unreadable: null };
const bodies = new WeakMap<IncomingMessage, Body>();

/** What `readBody` has read of it. */
export const bodyOf = (request: IncomingMessage): Body => bodies.get(request) ?? NONE;

/** Reads it to its end, keeps what is within the limit, and never throws. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const kept: Buffer[] = [];
  let size = 0;
  let whole = true;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      if (size < LIMIT) kept.push(chunk.subarray(0, LIMIT - size));
      size += chunk.length;
      if (size > MOST_READ) request.destroy();
    }
  } catch {
    whole = false;
  }
  const bytes = Buffer.concat(kept);
  const content = whole ? decoded(bytes, size, request.headers['content-encoding']) : 'broken-off';
  const body = typeof content === 'string' ? { bytes, size, text: textOf(bytes, true), unreadable: content } : { bytes, size, text: textOf(content, false), unreadable: null };
  bodies.set(request, body);
  return body;
}

const DECODERS = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

function decoded(bytes: Buffer, size: number, encoding = 'identity'): Buffer | Unreadable {
  const name = encoding.toLowerCase();
  if (name === 'identity') return size > LIMIT ? 'too-large' : bytes;
  if (name !== 'gzip' && name !== 'deflate' && name !== 'br') return 'unknown-encoding';
  if (size > LIMIT) return 'too-large';
  try {
    return DECODERS[name](bytes, { maxOutputLength: LIMIT });
  } catch (error) {
    return error instanceof RangeError ? 'too-large' : 'not-decodable';
  }
}

/** Without a byte order mark, which JSON.parse would refuse. What is cut may end within a character. */
function textOf(bytes: Buffer, cut: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: cut });
  } catch {
    return null;
  }
}
