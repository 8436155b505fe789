/** What CORS headers and their neighbours can carry. */
import { SCRIPT } from '../receivers/hostile.ts';
import { http, type RawFlaw } from '../receivers/raw.ts';
import { knownKinds, rawKinds, type Hostile } from './kind.ts';

const kind = rawKinds('CORS');
const known = knownKinds('CORS');
const options = (headers: Readonly<Record<string, string>>, status = '204 No Content'): RawFlaw => ({ options: (socket) => { socket.write(http(status, headers)); } });
const KB = 'x'.repeat(1024);

export const headers: readonly Hostile[] = [
  known('escapes in the headers of the preflight', { sample: true }),
  kind('a script as the allowed origin', options({ 'Access-Control-Allow-Origin': SCRIPT })),
  kind('an allowed origin of 100 kB', options({ 'Access-Control-Allow-Origin': `https://${KB.repeat(100)}` })),
  kind('ten thousand allowed headers', options({ 'Access-Control-Allow-Headers': Array.from({ length: 10_000 }, (_, n) => `x-${n}`).join(', ') })),
  kind('nothing but commas allowed', options({ 'Access-Control-Allow-Headers': ','.repeat(100_000) })),
  kind('methods of 100 kB', options({ 'Access-Control-Allow-Methods': `POST, ${KB.repeat(100)}` }), { harmless: true }),
  kind('a cache for longer than there is time', options({ 'Access-Control-Max-Age': '9'.repeat(1000) }), { harmless: true }),
  known('escapes in a Location'),
  known('an answer that repeats our own URL as a secret'),
  kind('a thousand allowed origins, one a line', { options: (socket) => { socket.write(http('204 No Content').replace('\r\n\r\n', `\r\n${'Access-Control-Allow-Origin: https://x.example\r\n'.repeat(1000)}\r\n`)); } }),
];
