/** HTTP/1.1 that is none, or too much of it: each to every POST after a good preflight. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { drip, flood, head, http, type RawFlaw } from '../receivers/raw.ts';
import { rawKinds, type Hostile } from './kind.ts';

const post = (write: (socket: Socket) => void): RawFlaw => ({ post: (socket) => { write(socket); } });
const answer = (text: string) => post((socket) => { socket.end(text); });
const kind = rawKinds('HTTP/1.1');
const KB = 'x'.repeat(1024);
const CHUNKED = { 'Transfer-Encoding': 'chunked' };

export const http1: readonly Hostile[] = [
  kind('endless headers', post((socket) => { socket.write(head()); flood(socket, `X-More: ${KB}\r\n`); }), { sample: true }),
  kind('dripping headers', post((socket) => { socket.write(head()); drip(socket, () => 'X-More: 1\r\n', 20); })),
  kind('a status line without an end', post((socket) => { socket.write('HTTP/1.1 200 '); flood(socket, KB); })),
  kind('a header name without an end', post((socket) => { socket.write('HTTP/1.1 200 OK\r\n'); flood(socket, KB); })),
  kind('thousands of headers', answer(`${head()}${Array.from({ length: 5000 }, (_, n) => `X-H${n}: v\r\n`).join('')}Content-Length: 2\r\n\r\n{}`), { harmless: true }),
  kind('a header of 200 kB', answer(`${head({ 'X-Long': KB.repeat(200) })}Content-Length: 2\r\n\r\n{}`), { harmless: true }),
  kind('a reset inside the status line', post((socket) => { socket.write('HTTP/1.', () => { socket.resetAndDestroy(); }); })),
  kind('garbage', post((socket) => { socket.end(randomBytes(64 * 1024)); }), { sample: true }),
  kind('garbage to the preflight', { options: (socket) => { socket.end(randomBytes(64 * 1024)); } }),
  kind('HTTP/0.9', post((socket) => { socket.end('<h1>Thank you.</h1>'); })),
  kind('HTTP/2 without being asked', post((socket) => { socket.end(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])); })),
  kind('a redirect loop', answer(http('307 Temporary Redirect', { Location: '/results' }))),
  kind('a redirect that grows', { post: (socket, { path }) => { socket.end(http('307 Temporary Redirect', { Location: `${path}${'/results'.repeat(20)}`.slice(0, 60_000) })); } }),
  kind('a redirect to a script', answer(http('302 Found', { Location: 'javascript:alert(1)' }))),
  kind('a redirect to a file', answer(http('302 Found', { Location: 'file:///etc/passwd' }))),
  kind('a Location of 100 kB', answer(http('307 Temporary Redirect', { Location: `/${KB.repeat(100)}` }))),
  kind('a flood of 1xx', post((socket) => { drip(socket, () => 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(50), 10); })),
  kind('101 Switching Protocols', answer('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')),
  kind('a Content-Length that promises too much', answer(`${head({ 'Content-Length': '1000', Connection: 'close' })}\r\n{}`)),
  kind('a Content-Length that promises too little', answer(`${head({ 'Content-Length': '1' })}\r\n{}{}{}HTTP/1.1 500 No\r\n\r\n`)),
  kind('two Content-Lengths', answer(`${head({ 'Content-Length': '2' })}Content-Length: 3\r\n\r\n{}`)),
  kind('a negative Content-Length', answer(`${head({ 'Content-Length': '-1' })}\r\n{}`), { harmless: true }),
  kind('a Content-Length of 16 exabytes', post((socket) => { socket.write(`${head({ 'Content-Length': '18446744073709551615' })}\r\n{}`); })),
  kind('garbage instead of chunks', answer(`${head(CHUNKED)}\r\nzz\r\nnot a chunk\r\n`)),
  kind('a chunk of 16 exabytes', answer(`${head(CHUNKED)}\r\nffffffffffffffff\r\n{}`)),
  kind('a chunk extension without an end', post((socket) => { socket.write(`${head(CHUNKED)}\r\n2;x=`); flood(socket, KB); })),
  kind('trailers without an end', post((socket) => { socket.write(`${head(CHUNKED)}\r\n2\r\n{}\r\n0\r\n`); flood(socket, `X-More: ${KB}\r\n`); })),
  kind('a status of 999', answer(http('999 Beyond', {}, '{}'))),
  kind('a second answer that nobody asked for', answer(http('500 No', {}, '{}') + http('200 OK', {}, '{}'))),
];
