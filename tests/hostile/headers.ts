/** What CORS headers and their neighbours can carry. */
import { http, type RawFlaw } from '../receivers/raw.ts';
import { rawKinds, type Hostile } from './kind.ts';

const kind = rawKinds('CORS');
export const ESCAPES = '\x1b[2J\x1b]0;owned\x07\x1b[31mred\x9b31m\b\b';
export const SCRIPT = '<script>document.title = "owned"; alert(1)</script>';
const options = (headers: Readonly<Record<string, string>>, status = '204 No Content'): RawFlaw => ({ options: (socket) => { socket.write(http(status, headers)); } });
const KB = 'x'.repeat(1024);

export const headers: readonly Hostile[] = [
  kind('escapes in the headers of the preflight', options({ 'Access-Control-Allow-Origin': `https://x.example${ESCAPES}`, 'Access-Control-Allow-Headers': ESCAPES }), { sample: true }),
  kind('a script as the allowed origin', options({ 'Access-Control-Allow-Origin': SCRIPT })),
  kind('an allowed origin of 100 kB', options({ 'Access-Control-Allow-Origin': `https://${KB.repeat(100)}` })),
  kind('ten thousand allowed headers', options({ 'Access-Control-Allow-Headers': Array.from({ length: 10_000 }, (_, n) => `x-${n}`).join(', ') })),
  kind('nothing but commas allowed', options({ 'Access-Control-Allow-Headers': ','.repeat(100_000) })),
  kind('methods of 100 kB', options({ 'Access-Control-Allow-Methods': `POST, ${KB.repeat(100)}` }), { harmless: true }),
  kind('a cache for longer than there is time', options({ 'Access-Control-Max-Age': '9'.repeat(1000) }), { harmless: true }),
  kind('escapes in a Location', options({ Location: `/login${ESCAPES}${SCRIPT}` }, '302 Found')),
  kind('an answer that repeats our own URL as a secret', { options: (socket, { headers: sent }) => {
    const url = `http://${sent.get('host') ?? ''}/results`;
    socket.write(http('302 Found', { Location: `https://login.example/?next=${url}`, 'Set-Cookie': `last=${url}` }));
  } }),
  kind('a thousand allowed origins, one a line', { options: (socket) => { socket.write(http('204 No Content').replace('\r\n\r\n', `\r\n${'Access-Control-Allow-Origin: https://x.example\r\n'.repeat(1000)}\r\n`)); } }),
];
