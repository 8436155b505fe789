/** Every status of interest, of OPTIONS and of POST, with and without the header that lets the page read it. */
import { ALLOW_HEADERS, ALLOW_ORIGIN, JSON_TYPE, reply, type Case } from './answer.ts';

export const STATUSES: readonly number[] = [
  200, 201, 202, 203, 204, 205, 206, 207, 208, 226, 250, 299,
  300, 301, 302, 303, 304, 305, 306, 307, 308, 310, 399,
  400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424, 425, 426, 428, 429, 431, 451, 499,
  500, 501, 502, 503, 504, 505, 506, 507, 508, 510, 511, 520, 522, 530, 598, 599,
];

export const statuses: Case[] = STATUSES.flatMap((status): Case[] => [
  { id: `status-${status}-preflight`, kind: 'status', answers: { 'OPTIONS /0': reply(status, [ALLOW_ORIGIN, ALLOW_HEADERS]) } },
  { id: `status-${status}-post`, kind: 'status', answers: { 'POST /0': reply(status, [ALLOW_ORIGIN, JSON_TYPE], '{}') } },
  ...([200, 204, 302, 401, 404, 407, 408, 500].includes(status) ? [
    { id: `status-${status}-preflight-bare`, kind: 'status' as const, answers: { 'OPTIONS /0': reply(status, []) } },
    { id: `status-${status}-post-bare`, kind: 'status' as const, answers: { 'POST /0': reply(status, [JSON_TYPE], '{}') } },
  ] : []),
]);
