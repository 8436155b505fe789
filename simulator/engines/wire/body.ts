/** Reads an answer's body through a cap, decoded as a browser decodes it. */
import type { IncomingMessage } from 'node:http';
import { decompress } from './decompress.ts';

export interface Reading {
  readonly bytes: Uint8Array;
  /** ended: the body's end was seen. capped: there is more. broken: it broke off. silent: the time was up. garbled: its framing is none that our client knows. */
  readonly end: 'ended' | 'capped' | 'broken' | 'silent' | 'garbled';
}

export const NOTHING: Reading = { bytes: new Uint8Array(), end: 'ended' };

/** At most `cap` decoded bytes for at most `ms` milliseconds; the connection is let go where there is more. */
export async function readBody(message: IncomingMessage, cap: number, ms: number): Promise<Reading> {
  const codings = codingsOf(message);
  if (codings.length === 0) return readBytes(message, cap, ms);
  // Hardly anything grows by being compressed: twice the cap is beyond it.
  const read = await readBytes(message, 2 * cap, ms);
  const decoded = await decompress(read.bytes, codings, cap);
  return decoded.end === 'ended' ? { ...decoded, end: read.end } : decoded;
}

function readBytes(message: IncomingMessage, cap: number, ms: number): Promise<Reading> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const finish = (end: Reading['end']) => {
      clearTimeout(timer);
      message.off('data', take);
      resolve({ bytes: Buffer.concat(chunks), end });
      if (end !== 'ended') message.destroy();
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (length > cap) finish('capped');
    };
    const broken = (error: NodeJS.ErrnoException | null) => { finish(error?.code?.startsWith('HPE_') === true ? 'garbled' : 'broken'); };
    const timer = setTimeout(() => { finish('silent'); }, ms);
    // The first piece of the body may come with the head, and be wrong.
    if (message.errored) { broken(message.errored); return; }
    message.on('data', take);
    message.on('end', () => { finish(message.complete ? 'ended' : 'broken'); });
    message.on('error', broken);
    message.on('close', () => { if (!message.complete) finish('broken'); });
  });
}

function codingsOf({ headers }: IncomingMessage): string[] {
  return (headers['content-encoding'] ?? '').split(',').map((coding) => coding.trim().toLowerCase()).filter((coding) => coding !== '');
}
