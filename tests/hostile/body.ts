/** Bodies behind a good head. */
import type { Socket } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { SCRIPT } from '../receivers/hostile.ts';
import { flood, head, http, type RawFlaw } from '../receivers/raw.ts';
import { knownKinds, rawKinds, type Hostile } from './kind.ts';

const kind = rawKinds('body');
const known = knownKinds('body');
const post = (write: (socket: Socket) => void): RawFlaw => ({ post: (socket) => { write(socket); } });
const answer = (text: string) => post((socket) => { socket.end(text); });
const CHUNKED = { 'Transfer-Encoding': 'chunked' };
/** 64 kB as one chunk of a chunked body. */
const PIECE = `10000\r\n${'x'.repeat(65_536)}\r\n`;
const coded = (coding: string, bytes: Buffer) => post((socket) => { socket.write(`${head({ 'Content-Encoding': coding, Connection: 'close' })}\r\n`); socket.end(bytes); });

export const body: readonly Hostile[] = [
  known('an endless body', { sample: true }),
  known('a dripping body'),
  kind('an endless body of the preflight', { options: (socket) => { socket.write(`${head(CHUNKED)}\r\n`); flood(socket, PIECE); } }, { harmless: true }),
  known('200 MB of gzip', { sample: true }),
  kind('64 MB of brotli', coded('br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024)))),
  known('broken gzip'),
  known('a reset inside the body'),
  known('scripts and escapes in every part', { sample: true }),
  known('a script to be run'),
  known('bytes that are no UTF-8'),
  kind('JSON a hundred thousand deep', answer(http('200 OK', {}, '['.repeat(100_000)))),
  kind('XML ten thousand deep', answer(http('200 OK', { 'Content-Type': 'text/xml' }, '<a>'.repeat(10_000)))),
  kind('XML whose entities grow', answer(http('200 OK', { 'Content-Type': 'text/xml' }, `<!DOCTYPE a [<!ENTITY e0 "xxxxxxxxxx">${Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')}]><a>&e9;</a>`))),
  kind('a page that never lets its script end', answer(http('200 OK', { 'Content-Type': 'text/html' }, `<svg onload="for(;;);">${SCRIPT}`)), { harmless: true }),
];
