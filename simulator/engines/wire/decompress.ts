/** Content codings as Chromium undoes them: forgiving of a missing end, a wrong checksum and bytes behind the end. */
import { constants, createBrotliDecompress, createInflateRaw } from 'node:zlib';
import type { Reading } from './body.ts';

const KNOWN = new Set(['gzip', 'x-gzip', 'deflate', 'br']);

/** `codings` in the order in which they were applied. With one that is unknown among them the bytes stay as they are. */
export async function decompress(bytes: Uint8Array, codings: readonly string[], cap: number): Promise<Reading> {
  let reading: Reading = { bytes, end: bytes.length > cap ? 'capped' : 'ended' };
  if (!codings.every((coding) => KNOWN.has(coding))) return reading;
  reading = { bytes, end: 'ended' };
  for (const coding of [...codings].reverse()) {
    const next = await undo(coding, reading.bytes, cap);
    reading = { bytes: next.bytes, end: reading.end === 'ended' ? next.end : reading.end };
  }
  return reading;
}

function undo(coding: string, bytes: Uint8Array, cap: number): Promise<Reading> {
  if (bytes.length === 0) return Promise.resolve({ bytes, end: 'ended' });
  if (coding === 'br') return through(createBrotliDecompress({ finishFlush: constants.BROTLI_OPERATION_FLUSH }), bytes, cap);
  const from = coding === 'deflate' ? zlibHeader(bytes) : gzipHeader(bytes);
  if (from === null) return Promise.resolve({ bytes: new Uint8Array(), end: 'broken' });
  if (from >= bytes.length) return Promise.resolve({ bytes: new Uint8Array(), end: 'ended' });
  return through(createInflateRaw({ finishFlush: constants.Z_SYNC_FLUSH }), bytes.subarray(from), cap);
}

function through(stream: ReturnType<typeof createInflateRaw | typeof createBrotliDecompress>, bytes: Uint8Array, cap: number): Promise<Reading> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (end: Reading['end']) => {
      resolve({ bytes: Buffer.concat(chunks), end });
      stream.destroy();
    };
    stream.on('data', (chunk: Buffer) => {
      if (length > cap) return;
      chunks.push(chunk);
      length += chunk.length;
      if (length > cap) finish('capped');
    });
    stream.on('end', () => { finish('ended'); });
    stream.on('error', () => { finish('broken'); });
    stream.end(bytes);
  });
}

/** Length of a zlib header; 0 where there is none, since servers send raw deflate under the same name (RFC 9110 8.4.1.2). */
const zlibHeader = ([first = 0, second = 0]: Uint8Array): number => ((first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0 ? 2 : 0);

/** Length of a gzip header (RFC 1952 2.3); null where these are no bytes of gzip. */
function gzipHeader(bytes: Uint8Array): number | null {
  const magic = [0x1f, 0x8b, 0x08];
  if (magic.some((byte, index) => index < bytes.length && bytes[index] !== byte)) return null;
  const flags = bytes[3] ?? 0;
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + ((bytes[at + 1] ?? 0) << 8);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    at = zero < 0 ? bytes.length : zero + 1;
  }
  return flags & 2 ? at + 2 : at;
}
