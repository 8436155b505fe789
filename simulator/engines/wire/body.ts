/** Reads an answer's body through a cap, decoded as a browser decodes it. */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

export interface Reading {
  readonly bytes: Uint8Array;
  readonly end: 'ended' | 'capped' | 'broken' | 'silent';
}

/** At most `cap` decoded bytes for at most `ms` milliseconds; the connection is let go where there is more. */
export function readBody(message: IncomingMessage, cap: number, ms: number): Promise<Reading> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const stream = decoded(message);
    const finish = (end: Reading['end']) => {
      clearTimeout(timer);
      resolve({ bytes: Buffer.concat(chunks), end });
      if (end !== 'ended') message.destroy();
    };
    const timer = setTimeout(() => finish('silent'), ms);
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > cap) finish('capped');
    });
    stream.on('end', () => finish(message.complete ? 'ended' : 'broken'));
    stream.on('error', () => finish('broken'));
    message.on('error', () => finish('broken'));
    message.on('close', () => { if (!message.complete) finish('broken'); });
  });
}

function decoded(message: IncomingMessage): Readable {
  const encoding = message.headers['content-encoding']?.trim().toLowerCase();
  if (encoding === 'gzip' || encoding === 'x-gzip') return message.pipe(createGunzip());
  if (encoding === 'deflate') return message.pipe(createInflate());
  if (encoding === 'br') return message.pipe(createBrotliDecompress());
  return message;
}
