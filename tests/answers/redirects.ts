/** Redirects: of the preflight, of the POST, to each kind of place. */
import type { Header } from '../../generated/types.ts';
import { ALLOW_HEADERS, ALLOW_ORIGIN, JSON_TYPE, preflight, reply, type Answer, type Case } from './answer.ts';

const CODES = [301, 302, 303, 307, 308];
const TRUSTED: Header = ['Access-Control-Allow-Origin', 'https://elearning.easygenerator.com'];
const ECHO: Header = ['Access-Control-Allow-Origin', '<origin>'];
const to = (status: number, location: string, headers: readonly Header[] = [ALLOW_ORIGIN]): Answer => reply(status, [...headers, ['Location', location]]);

const LOCATIONS: readonly string[] = [
  '<here><case>/1', '<case>/1', '1', './1', '../nowhere', '?a=b', '#there', '<case>/1#there', '//127.0.0.1:2/refused', 'http:1', '<other-host><case>/1', '<other-port><case>/1', '<other-port><case>/1#x',
  '', ' ', '\t<case>/1 ', '<case>/a b', '<case>/\xe4', '<case>/%zz', '\\1', 'http://', 'http:///', 'http://[', 'http://%', 'https:', '://x', ':', 'http://127.0.0.1:99999/', 'http://127.0.0.1:x/',
  // ftp:, mailto: and their like would be stopped by the policy of our own pages, which no learner's has.
  'file:///etc/hosts', 'data:text/plain,x', 'about:blank', 'ws://127.0.0.1:2/', 'blob:https://elearning.easygenerator.com/x', 'chrome://version',
  'http://user:pass@127.0.0.1:1/', 'http://user@127.0.0.1:1/', 'http://@127.0.0.1:1/', 'http://127.0.0.1:6000/', 'http://127.0.0.1:25/', 'http://receiver.invalid/', 'http://192.0.2.1/', 'https://127.0.0.1:2/', 'HTTP://127.0.0.1:2/',
  'http://[::1]:2/', 'http://127.1:2/', 'http://2130706433:2/', 'http://localhost.:2/', '<sub-host><case>/1', '<dotted-host><case>/1', 'http://0x7f000001:2/', 'http://LOCALHOST:2/',
];

const chain = (length: number, status: number): Record<string, Answer> =>
  Object.fromEntries(Array.from({ length }, (_, step) => [`POST /${step}`, `GET /${step}`].map((request) => [request, to(status, `<case>/${step + 1}`)] as const)).flat());

export const redirects: Case[] = [
  ...CODES.flatMap((status): Case[] => [
    { id: `redirect-${status}-preflight`, kind: 'redirect', answers: { 'OPTIONS /0': to(status, '<case>/1', [ALLOW_ORIGIN, ALLOW_HEADERS]) } },
    { id: `redirect-${status}-preflight-bare`, kind: 'redirect', answers: { 'OPTIONS /0': to(status, '<case>/1', []) } },
    { id: `redirect-${status}-preflight-nowhere`, kind: 'redirect', answers: { 'OPTIONS /0': to(status, 'http://[', []) } },
    { id: `redirect-${status}-preflight-empty`, kind: 'redirect', answers: { 'OPTIONS /0': to(status, '', []) } },
    { id: `redirect-${status}-here`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1') } },
    { id: `redirect-${status}-bare`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1', []) } },
    { id: `redirect-${status}-loop`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/0'), 'GET /0': to(status, '<case>/0') } },
    { id: `redirect-${status}-elsewhere`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-host><case>/1') } },
    { id: `redirect-${status}-elsewhere-echoes`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-port><case>/1', [ECHO]), 'OPTIONS /1': preflight([ECHO, ALLOW_HEADERS]), 'POST /1': reply(200, [ECHO, JSON_TYPE], '{}'), 'GET /1': reply(200, [ECHO, JSON_TYPE], '{}') } },
    { id: `redirect-${status}-elsewhere-trusts-one`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-port><case>/1'), 'OPTIONS /1': preflight([TRUSTED, ALLOW_HEADERS]), 'POST /1': reply(200, [TRUSTED, JSON_TYPE], '{}'), 'GET /1': reply(200, [TRUSTED, JSON_TYPE], '{}') } },
    { id: `redirect-${status}-elsewhere-post-trusts-one`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-port><case>/1'), 'POST /1': reply(200, [TRUSTED, JSON_TYPE], '{}'), 'GET /1': reply(200, [TRUSTED, JSON_TYPE], '{}') } },
    { id: `redirect-${status}-next-preflight-fails`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'OPTIONS /1': reply(404, [ALLOW_ORIGIN, ALLOW_HEADERS]) } },
    { id: `redirect-${status}-next-preflight-bare`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-host><case>/1'), 'OPTIONS /1': reply(200, []) } },
    { id: `redirect-${status}-next-preflight-redirects`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'OPTIONS /1': to(302, '<case>/2') } },
    { id: `redirect-${status}-next-preflight-resets`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'OPTIONS /1': { bytes: '', then: 'reset' } } },
    { id: `redirect-${status}-next-fails`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'POST /1': reply(500, [ALLOW_ORIGIN]), 'GET /1': reply(405, [ALLOW_ORIGIN]) } },
    { id: `redirect-${status}-next-204`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'POST /1': reply(204, [ALLOW_ORIGIN]), 'GET /1': reply(204, [ALLOW_ORIGIN]) } },
    { id: `redirect-${status}-next-bare`, kind: 'redirect', answers: { 'POST /0': to(status, '<case>/1'), 'POST /1': reply(200, [JSON_TYPE], '{}'), 'GET /1': reply(200, [JSON_TYPE], '{}') } },
    { id: `redirect-${status}-there-and-back`, kind: 'redirect', answers: { 'POST /0': to(status, '<other-port><case>/1'), 'POST /1': to(status, '<here><case>/2'), 'GET /1': to(status, '<here><case>/2'), 'OPTIONS /2': preflight([ECHO, ALLOW_HEADERS]), 'POST /2': reply(200, [TRUSTED], ''), 'GET /2': reply(200, [TRUSTED], '') } },
    { id: `redirect-${status}-without-location`, kind: 'redirect', answers: { 'POST /0': reply(status, [ALLOW_ORIGIN, JSON_TYPE], '{}') } },
    { id: `redirect-${status}-two-locations`, kind: 'redirect', answers: { 'POST /0': reply(status, [ALLOW_ORIGIN, ['Location', '<case>/1'], ['Location', '<case>/2']]) } },
    { id: `redirect-${status}-same-location-twice`, kind: 'redirect', answers: { 'POST /0': reply(status, [ALLOW_ORIGIN, ['Location', '<case>/1'], ['Location', '<case>/1']]) } },
  ]),
  ...LOCATIONS.flatMap((location, index) => [302, 307].map((status): Case => ({ id: `location-${status}-${index}`, kind: 'redirect', answers: { 'POST /0': to(status, location) } }))),
  ...['file:///etc/hosts', 'http://user:pass@127.0.0.1:2/', 'http://127.0.0.1:6000/', 'http://receiver.invalid/', '//127.0.0.1:2/'].map((location, index): Case => ({ id: `location-preflight-${index}`, kind: 'redirect', answers: { 'OPTIONS /0': to(302, location) } })),
  ...[19, 20, 21].flatMap((length) => [302, 307].map((status): Case => ({ id: `redirect-${status}-chain-${length}`, kind: 'redirect', answers: chain(length, status) }))),
  ...[302, 307].map((status): Case => ({ id: `redirect-${status}-odd-host`, kind: 'redirect', open: 'Chromium takes hosts that the URL standard refuses', answers: { 'POST /0': to(status, 'http://a b/') } })),
  { id: 'redirect-then-303', kind: 'redirect', answers: { 'POST /0': to(307, '<case>/1'), 'POST /1': to(303, '<case>/2') } },
  { id: 'redirect-then-308-of-get', kind: 'redirect', answers: { 'POST /0': to(302, '<case>/1'), 'GET /1': to(308, '<case>/2') } },
];
