/** A recorded answer as bytes, and what becomes of the connection behind them. */
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Answered, Breaks, Ends } from '../../generated/types.ts';
import { isRedirect } from '../../simulator/cors/status.ts';
import type { Leg } from './leg.ts';

const BODILESS = new Set([204, 304]);
const DRIP_MS = 50;
const SPACES = Buffer.alloc(16_384, ' ');

/** Writes the answer. A Location that a browser would follow becomes `location`: nothing leads away from the stand-in. */
export function give(socket: Socket, leg: Leg, location: (recorded: string) => string): void {
  if ('breaks' in leg) { BREAKS[leg.breaks](socket); return; }
  const lines = leg.headers.map((line) => (isRedirect(leg.status) && /^location:/i.test(line) ? `Location: ${location(line.slice(line.indexOf(':') + 1).trim())}` : line));
  const body = bytesOf(leg);
  if (BODILESS.has(leg.status)) { socket.write(head(leg.status, lines)); return; }
  const whole = (...more: string[]) => Buffer.concat([head(leg.status, [...lines, ...more]), body]);
  ENDS[leg.ends ?? 'well'](socket, whole, body);
}

const head = (status: number, lines: readonly string[]): Buffer => Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Recorded'}\r\n${lines.map((line) => `${line}\r\n`).join('')}\r\n`);

/** The text was decoded by the Content-Type's charset; a byte order mark says that it is UTF-8 now. */
function bytesOf({ body = '', headers }: Answered): Buffer {
  const charset = headers.some((line) => /^content-type:.*charset=(?!"?utf-?8\b)/i.test(line));
  return Buffer.from(charset && body !== '' ? `\ufeff${body}` : body);
}

type Whole = (...more: string[]) => Buffer;
const sized = (body: Buffer, more = 0) => `Content-Length: ${body.length + more}`;
const CHUNKED = 'Transfer-Encoding: chunked';

const ENDS: Readonly<Record<Ends | 'well', (socket: Socket, whole: Whole, body: Buffer) => void>> = {
  well: (socket, whole, body) => { socket.write(whole(sized(body))); },
  // Later bytes would be those of the next answer: the length promises far more than ever comes.
  never: (socket, whole, body) => { socket.write(whole(sized(body, 1_000_000))); drip(socket, ' '); },
  flood: (socket, whole) => { socket.write(whole('Connection: close')); flood(socket); },
  short: (socket, whole, body) => { socket.end(whole(sized(body, 100), 'Connection: close')); },
  'short-chunks': (socket, whole, body) => { socket.end(chunked(whole, body)); },
  'bad-chunks': (socket, whole, body) => { socket.end(Buffer.concat([chunked(whole, body), Buffer.from('zz\r\nno chunk\r\n')])); },
  'bad-encoding': (socket, whole) => { socket.end(Buffer.concat([whole('Content-Encoding: gzip', 'Connection: close'), Buffer.from('this is not gzip')])); },
  reset: (socket, whole, body) => { socket.write(whole(sized(body, 100)), () => { setImmediate(() => { socket.resetAndDestroy(); }); }); },
};

function chunked(whole: Whole, body: Buffer): Buffer {
  const all = whole(CHUNKED);
  const headOnly = all.subarray(0, all.length - body.length);
  return body.length === 0 ? headOnly : Buffer.concat([headOnly, Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n')]);
}

const BREAKS: Readonly<Record<Breaks, (socket: Socket) => void>> = {
  silent: () => undefined,
  closed: (socket) => { socket.end(); },
  reset: (socket) => { socket.resetAndDestroy(); },
  'no-http': (socket) => { socket.end('\u0000\u0001no HTTP\r\n'); },
  // Chromium takes 256 kB of headers.
  'head-too-big': (socket) => { socket.end(`HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(400_000)}\r\n\r\n`); },
  'two-lengths': (socket) => { socket.end('HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}'); },
  'two-locations': (socket) => { socket.end('HTTP/1.1 302 Found\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n'); },
};

function drip(socket: Socket, piece: string): void {
  const timer = setInterval(() => { socket.write(piece); }, DRIP_MS);
  socket.on('close', () => { clearInterval(timer); });
}

/** As fast as the other end reads. */
function flood(socket: Socket): void {
  const more = () => { while (!socket.destroyed && socket.write(SPACES)); };
  socket.on('drain', () => { setImmediate(more); });
  more();
}
