/** Well-formed heads with something unusual in them: none of it is CORS, some of it is refused all the same. */
import type { Header } from '../../generated/types.ts';
import { ALLOW_HEADERS, ALLOW_ORIGIN, JSON_TYPE, preflight, reply, type Case } from './answer.ts';

const many = (count: number, bytes = 1): Header[] => Array.from({ length: count }, (_, index): Header => [`X-${index}`, 'y'.repeat(bytes)]);
const long = (bytes: number): Header[] => [['X-Long', 'y'.repeat(bytes)]];

const HEADS: Readonly<Record<string, readonly Header[]>> = {
  'many-before': [...many(1500), ALLOW_ORIGIN],
  'too-many-for-node-before': [...many(3000), ALLOW_ORIGIN],
  'long-before': [...long(100_000), ALLOW_ORIGIN],
  'near-the-limit': [...long(255_000), ALLOW_ORIGIN],
  'just-within-the-limit': [...long(262_144 - 200), ALLOW_ORIGIN],
  'just-over-the-limit': [...long(262_144), ALLOW_ORIGIN],
  'over-the-limit': [...long(300_000), ALLOW_ORIGIN],
  'many-over-the-limit': [...many(5000, 45), ALLOW_ORIGIN],
  'lower-case-names': [['access-control-allow-origin', '*']],
  'upper-case-names': [['ACCESS-CONTROL-ALLOW-ORIGIN', '*']],
  'credentials-too': [ALLOW_ORIGIN, ['Access-Control-Allow-Credentials', 'true']],
  'credentials-nonsense': [ALLOW_ORIGIN, ['Access-Control-Allow-Credentials', 'TRUE, x']],
  'disposition': [ALLOW_ORIGIN, ['Content-Disposition', 'attachment; filename="a, b.json"']],
  'disposition-with-comma': [ALLOW_ORIGIN, ['Content-Disposition', 'attachment; filename=a, b.json']],
  'disposition-twice': [ALLOW_ORIGIN, ['Content-Disposition', 'inline'], ['Content-Disposition', 'attachment']],
  'disposition-same-twice': [ALLOW_ORIGIN, ['Content-Disposition', 'inline'], ['Content-Disposition', 'inline']],
  'location-on-200': [ALLOW_ORIGIN, ['Location', '/nowhere']],
  'locations-on-200': [ALLOW_ORIGIN, ['Location', '/nowhere'], ['Location', '/elsewhere']],
  'resource-policy': [ALLOW_ORIGIN, ['Cross-Origin-Resource-Policy', 'same-origin'], ['Cross-Origin-Embedder-Policy', 'require-corp'], ['Cross-Origin-Opener-Policy', 'same-origin']],
  'security-policy': [ALLOW_ORIGIN, ['Content-Security-Policy', "default-src 'none'; sandbox"], ['X-Frame-Options', 'DENY'], ['X-Content-Type-Options', 'nosniff'], ['Referrer-Policy', 'no-referrer']],
  'transport-security': [ALLOW_ORIGIN, ['Strict-Transport-Security', 'max-age=31536000']],
  'cookies': [ALLOW_ORIGIN, ['Set-Cookie', 'a=b; Secure; SameSite=None'], ['Set-Cookie', 'c=d']],
  'refresh': [ALLOW_ORIGIN, ['Refresh', '0; url=http://127.0.0.1:1/']],
  'retry': [ALLOW_ORIGIN, ['Retry-After', '0']],
  'upgrade-offered': [ALLOW_ORIGIN, ['Upgrade', 'h2c'], ['Connection', 'Upgrade']],
  'connection-close': [ALLOW_ORIGIN, ['Connection', 'close']],
  'proxy-connection': [ALLOW_ORIGIN, ['Proxy-Connection', 'close']],
  'keep-alive-zero': [ALLOW_ORIGIN, ['Keep-Alive', 'timeout=0, max=0']],
  'authenticate': [ALLOW_ORIGIN, ['WWW-Authenticate', 'Basic realm="x"']],
  'range': [ALLOW_ORIGIN, ['Content-Range', 'bytes 0-1/2']],
  'empty-name-value': [ALLOW_ORIGIN, ['X-Empty', '']],
  'latin1-value': [ALLOW_ORIGIN, ['X-Name', 'J\xfcrgen']],
  'alt-svc': [ALLOW_ORIGIN, ['Alt-Svc', 'h3=":443"']],
  'clear-site-data': [ALLOW_ORIGIN, ['Clear-Site-Data', '"cache"']],
  'vary-star': [ALLOW_ORIGIN, ['Vary', '*']],
  'content-language-and-length-twice-equal': [ALLOW_ORIGIN, ['Content-Language', 'en']],
};

export const heads: Case[] = [
  ...Object.entries(HEADS).flatMap(([name, headers]): Case[] => [
    { id: `head-${name}`, kind: 'head', answers: { 'POST /0': reply(200, [...headers, JSON_TYPE], '{}') } },
    { id: `head-${name}-preflight`, kind: 'head', answers: { 'OPTIONS /0': reply(200, [...headers, ALLOW_HEADERS]) } },
  ]),
  ...['0', '-1', '600', '99999999999', 'x', ''].map((age, index): Case => ({ id: `max-age-${index}`, kind: 'head', answers: { 'OPTIONS /0': preflight([ALLOW_ORIGIN, ALLOW_HEADERS, ['Access-Control-Max-Age', age]]) } })),
  { id: 'authenticate-401', kind: 'head', answers: { 'POST /0': reply(401, [ALLOW_ORIGIN, ['WWW-Authenticate', 'Basic realm="x"']]) } },
  { id: 'authenticate-401-preflight', kind: 'head', answers: { 'OPTIONS /0': reply(401, [ALLOW_ORIGIN, ALLOW_HEADERS, ['WWW-Authenticate', 'Negotiate']]) } },
  { id: 'coding-on-preflight', kind: 'head', answers: { 'OPTIONS /0': reply(200, [ALLOW_ORIGIN, ALLOW_HEADERS, ['Content-Encoding', 'gzip']], 'no gzip') } },
  { id: 'private-network-header', kind: 'head', answers: { 'OPTIONS /0': preflight([ALLOW_ORIGIN, ALLOW_HEADERS, ['Access-Control-Allow-Private-Network', 'false']]) } },
];
