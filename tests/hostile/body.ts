/** Bodies behind a good head. */
import type { Socket } from 'node:net';
import { brotliCompressSync, createGzip } from 'node:zlib';
import { randomBytes } from 'node:crypto';
import { drip, flood, head, http, type RawFlaw } from '../receivers/raw.ts';
import { ESCAPES, SCRIPT } from './headers.ts';
import { rawKinds, type Hostile } from './kind.ts';

const kind = rawKinds('body');
const post = (write: (socket: Socket) => void): RawFlaw => ({ post: (socket) => { write(socket); } });
const answer = (text: string) => post((socket) => { socket.end(text); });
const CHUNKED = { 'Transfer-Encoding': 'chunked' };
/** 64 kB as one chunk of a chunked body. */
const PIECE = `10000\r\n${'x'.repeat(65_536)}\r\n`;
const coded = (coding: string, bytes: Buffer) => post((socket) => { socket.write(`${head({ 'Content-Encoding': coding, Connection: 'close' })}\r\n`); socket.end(bytes); });

/** Opens a body of 200 MB of zeros, packed. */
function gzipBomb(socket: Socket): void {
  socket.write(`${head({ 'Content-Encoding': 'gzip', Connection: 'close' })}\r\n`);
  const gzip = createGzip({ level: 1 });
  gzip.pipe(socket);
  const zeros = Buffer.alloc(1024 * 1024);
  let left = 200;
  const more = () => {
    while (left > 0 && !socket.destroyed) { left -= 1; if (!gzip.write(zeros)) { gzip.once('drain', more); return; } }
    gzip.end();
  };
  more();
}

export const body: readonly Hostile[] = [
  kind('an endless body', post((socket) => { socket.write(`${head(CHUNKED)}\r\n`); flood(socket, PIECE); }), { sample: true }),
  kind('a dripping body', post((socket) => { socket.write(`${head(CHUNKED)}\r\n`); drip(socket, () => '1\r\nx\r\n', 20); })),
  kind('an endless body of the preflight', { options: (socket) => { socket.write(`${head(CHUNKED)}\r\n`); flood(socket, PIECE); } }),
  kind('200 MB of gzip', post(gzipBomb), { sample: true }),
  kind('64 MB of brotli', coded('br', brotliCompressSync(Buffer.alloc(64 * 1024 * 1024)))),
  kind('broken gzip', coded('gzip', randomBytes(4096))),
  kind('a reset inside the body', post((socket) => { socket.write(`${head({ 'Content-Length': '100' })}\r\n{"sto`, () => { setImmediate(() => { socket.resetAndDestroy(); }); }); })),
  kind('scripts and escapes in every part', answer(http(`400 ${SCRIPT}${ESCAPES}`, { 'Content-Type': `text/html; ${SCRIPT}`, 'X-Note': ESCAPES }, `${SCRIPT}${ESCAPES}`)), { sample: true }),
  kind('a script to be run', answer(http('200 OK', { 'Content-Type': 'text/javascript' }, 'for (;;);'))),
  kind('bytes that are no UTF-8', answer(http('200 OK', { 'Content-Type': 'application/json; charset=utf-99' }, '{"\xff\xfe'))),
  kind('JSON a hundred thousand deep', answer(http('200 OK', {}, '['.repeat(100_000)))),
  kind('XML ten thousand deep', answer(http('200 OK', { 'Content-Type': 'text/xml' }, '<a>'.repeat(10_000)))),
  kind('XML whose entities grow', answer(http('200 OK', { 'Content-Type': 'text/xml' }, `<!DOCTYPE a [<!ENTITY e0 "xxxxxxxxxx">${Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join('')}]><a>&e9;</a>`))),
  kind('a page that never lets its script end', answer(http('200 OK', { 'Content-Type': 'text/html' }, `<svg onload="for(;;);">${SCRIPT}`))),
];
