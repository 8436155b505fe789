/** HTTP/1.1 that is none, or too much of it: each to every POST after a good preflight. */
import { randomBytes } from 'node:crypto';
import type { Socket } from 'node:net';
import { flood, head, http, type RawFlaw } from '../receivers/raw.ts';
import { knownKinds, rawKinds, type Hostile } from './kind.ts';

const post = (write: (socket: Socket) => void): RawFlaw => ({ post: (socket) => { write(socket); } });
const answer = (text: string) => post((socket) => { socket.end(text); });
const kind = rawKinds('HTTP/1.1');
const known = knownKinds('HTTP/1.1');
const KB = 'x'.repeat(1024);
const CHUNKED = { 'Transfer-Encoding': 'chunked' };

export const http1: readonly Hostile[] = [
  known('endless headers', { sample: true }),
  known('dripping headers'),
  kind('a status line without an end', post((socket) => { socket.write('HTTP/1.1 200 '); flood(socket, KB); })),
  kind('a header name without an end', post((socket) => { socket.write('HTTP/1.1 200 OK\r\n'); flood(socket, KB); })),
  known('thousands of headers', { harmless: true }),
  known('a header of 200 kB', { harmless: true }),
  known('a reset inside the status line'),
  known('garbage'),
  kind('garbage to the preflight', { options: (socket) => { socket.end(randomBytes(64 * 1024)); } }),
  known('HTTP/0.9'),
  kind('HTTP/2 without being asked', post((socket) => { socket.end(Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])); })),
  known('a redirect loop'),
  kind('a redirect that grows', { post: (socket, { path }) => { socket.end(http('307 Temporary Redirect', { Location: `${path}${'/results'.repeat(20)}`.slice(0, 60_000) })); } }),
  known('a redirect to a script'),
  kind('a redirect to a file', answer(http('302 Found', { Location: 'file:///etc/passwd' }))),
  kind('a Location of 100 kB', answer(http('307 Temporary Redirect', { Location: `/${KB.repeat(100)}` }))),
  known('a flood of 1xx'),
  kind('101 Switching Protocols', answer('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n')),
  known('a Content-Length that promises too much'),
  known('a Content-Length that promises too little'),
  known('two Content-Lengths'),
  known('a negative Content-Length', { harmless: true }),
  kind('a Content-Length of 16 exabytes', post((socket) => { socket.write(`${head({ 'Content-Length': '18446744073709551615' })}\r\n{}`); })),
  known('garbage instead of chunks'),
  known('a chunk of 16 exabytes'),
  kind('a chunk extension without an end', post((socket) => { socket.write(`${head(CHUNKED)}\r\n2;x=`); flood(socket, KB); })),
  kind('trailers without an end', post((socket) => { socket.write(`${head(CHUNKED)}\r\n2\r\n{}\r\n0\r\n`); flood(socket, `X-More: ${KB}\r\n`); })),
  known('a status of 999'),
  kind('a second answer that nobody asked for', answer(http('500 No', {}, '{}') + http('200 OK', {}, '{}'))),
];
