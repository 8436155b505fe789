/** Answers that mean harm, or that no server should give: each to every POST after a good preflight, unless it takes the connection itself. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { createGzip } from 'node:zlib';
import { drip, flood, head, http, type RawFlaw } from './raw.ts';

const post = (write: (socket: Socket) => void): RawFlaw => ({ post: (socket) => { write(socket); } });
const answer = (text: string) => post((socket) => { socket.end(text); });
const CHUNKED = { 'Transfer-Encoding': 'chunked' };
const KB = 'x'.repeat(1024);
/** 64 kB as one chunk of a chunked body. */
const PIECE = `10000\r\n${KB.repeat(64)}\r\n`;

const ESCAPES = '\x1b[2J\x1b]0;owned\x07\x1b[31mred\x9b31m\b\b\r';
export const SCRIPT = '<script>document.title = "owned"; alert(1)</script>';

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

export const hostileAnswers = {
  'an endless body': post((socket) => { socket.write(`${head(CHUNKED)}\r\n`); flood(socket, PIECE); }),
  'a dripping body': post((socket) => { socket.write(`${head(CHUNKED)}\r\n`); drip(socket, () => '1\r\nx\r\n', 20); }),
  'endless headers': post((socket) => { socket.write(head()); flood(socket, `X-More: ${KB}\r\n`); }),
  'dripping headers': post((socket) => { socket.write(head()); drip(socket, () => 'X-More: 1\r\n', 20); }),
  '200 MB of gzip': post(gzipBomb),
  'broken gzip': post((socket) => { socket.write(`${head({ 'Content-Encoding': 'gzip', Connection: 'close' })}\r\n`); socket.end(randomBytes(4096)); }),
  'thousands of headers': answer(`${head()}${Array.from({ length: 5000 }, (_, n) => `X-H${n}: v\r\n`).join('')}Content-Length: 2\r\n\r\n{}`),
  'a header of 200 kB': answer(`${head({ 'X-Long': KB.repeat(200) })}Content-Length: 2\r\n\r\n{}`),
  'a close at accept': { connection: (socket) => { socket.end(); } },
  'a reset inside the status line': post((socket) => { socket.write('HTTP/1.', () => { socket.resetAndDestroy(); }); }),
  'a reset inside the body': post((socket) => { socket.write(`${head({ 'Content-Length': '100' })}\r\n{"sto`, () => { setImmediate(() => { socket.resetAndDestroy(); }); }); }),
  'garbage': post((socket) => { socket.end(randomBytes(64 * 1024)); }),
  'HTTP/0.9': post((socket) => { socket.end('<h1>Thank you.</h1>'); }),
  'a redirect loop': answer(http('307 Temporary Redirect', { Location: '/results' })),
  'a redirect to a script': answer(http('302 Found', { Location: 'javascript:alert(1)' })),
  'scripts and escapes in every part': answer(http(`400 ${SCRIPT}${ESCAPES.replace('\r', '')}`, { 'Content-Type': `text/html; ${SCRIPT}`, 'X-Note': ESCAPES.replace('\r', '') }, `${SCRIPT}${ESCAPES}`)),
  'escapes in the headers of the preflight': { options: (socket) => { socket.write(http('204 No Content', { 'Access-Control-Allow-Origin': `https://x.example${ESCAPES.replace('\r', '')}`, 'Access-Control-Allow-Headers': ESCAPES.replace('\r', '') })); } },
  'escapes in a Location': { options: (socket) => { socket.write(http('302 Found', { Location: `/login${ESCAPES.replace('\r', '')}${SCRIPT}` })); } },
  'an answer that repeats our own URL as a secret': { options: (socket, { headers }) => {
    const url = `http://${headers.get('host') ?? ''}/results`;
    socket.write(http('302 Found', { Location: `https://login.example/?next=${url}`, 'Set-Cookie': `last=${url}` }));
  } },
  'a script to be run': answer(http('200 OK', { 'Content-Type': 'text/javascript' }, 'for (;;);')),
  'a flood of 1xx': post((socket) => { drip(socket, () => 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(50), 10); }),
  'a Content-Length that promises too much': answer(`${head({ 'Content-Length': '1000', Connection: 'close' })}\r\n{}`),
  'a Content-Length that promises too little': answer(`${head({ 'Content-Length': '1' })}\r\n{}{}{}HTTP/1.1 500 No\r\n\r\n`),
  'two Content-Lengths': answer(`${head({ 'Content-Length': '2' })}Content-Length: 3\r\n\r\n{}`),
  'a negative Content-Length': answer(`${head({ 'Content-Length': '-1' })}\r\n{}`),
  'garbage instead of chunks': answer(`${head(CHUNKED)}\r\nzz\r\nnot a chunk\r\n`),
  'a chunk of 16 exabytes': answer(`${head(CHUNKED)}\r\nffffffffffffffff\r\n{}`),
  'a status of 999': answer(http('999 Beyond', {}, '{}')),
  'bytes that are no UTF-8': answer(http('200 OK', { 'Content-Type': 'application/json; charset=utf-99' }, '{"\xff\xfe')),
} satisfies Readonly<Record<string, RawFlaw>>;
