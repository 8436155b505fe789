/** Connections that end, and endpoints that stay silent. */
import { ALLOW_ORIGIN, JSON_TYPE, raw, reply, type Case } from './answer.ts';

const HEAD = 'HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nContent-Type: application/json\r\n';

export const drops: Case[] = [
  { id: 'reset-on-preflight', kind: 'drop', answers: { 'OPTIONS /0': raw('', 'reset') } },
  { id: 'reset-on-post', kind: 'drop', answers: { 'POST /0': raw('', 'reset') } },
  { id: 'close-on-preflight', kind: 'drop', answers: { 'OPTIONS /0': raw('', 'close') } },
  { id: 'close-on-post', kind: 'drop', answers: { 'POST /0': raw('', 'close') } },
  { id: 'preflight-closes-connection', kind: 'drop', answers: { 'OPTIONS /0': raw('HTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\nConnection: close\r\n\r\n') } },
  { id: 'silence-on-preflight', kind: 'drop', timeoutMs: 400, answers: { 'OPTIONS /0': raw('', 'silence') } },
  { id: 'silence-on-post', kind: 'drop', timeoutMs: 400, answers: { 'POST /0': raw('', 'silence') } },
  { id: 'preflight-body-never-ends', kind: 'drop', timeoutMs: 800, answers: { 'OPTIONS /0': raw('HTTP/1.1 200 OK\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\nContent-Length: 99\r\n\r\nabc', 'silence') } },
  { id: 'body-never-ends', kind: 'drop', timeoutMs: 400, answers: { 'POST /0': raw(`${HEAD}Content-Length: 99\r\n\r\n{}`, 'silence') } },
  { id: 'redirect-body-never-ends', kind: 'drop', timeoutMs: 800, answers: { 'POST /0': raw('HTTP/1.1 302 Found\r\nAccess-Control-Allow-Origin: *\r\nLocation: 1\r\nContent-Length: 99\r\n\r\nabc', 'silence') } },
  { id: 'body-cut-short', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}Content-Length: 99\r\n\r\n{}`) } },
  { id: 'body-cut-by-reset', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}Content-Length: 200000\r\n\r\n${' '.repeat(1000)}`) } },
  { id: 'body-until-close', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}\r\n{}`) } },
  { id: 'chunks-cut-short', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`) } },
  { id: 'chunks', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n1\r\n}\r\n0\r\n\r\n`, 'keep') } },
  { id: 'chunks-with-extension-and-trailer', kind: 'drop', answers: { 'POST /0': raw(`${HEAD}Transfer-Encoding: chunked\r\n\r\n2;a=b\r\n{}\r\n0\r\nX: y\r\n\r\n`, 'keep') } },
  { id: 'continue-first', kind: 'drop', answers: { 'POST /0': raw(`HTTP/1.1 100 Continue\r\n\r\n${HEAD}Content-Length: 2\r\n\r\n{}`, 'keep') } },
  { id: 'early-hints-first', kind: 'drop', answers: { 'POST /0': raw(`HTTP/1.1 103 Early Hints\r\nLink: </a>; rel=preload\r\n\r\n${HEAD}Content-Length: 2\r\n\r\n{}`, 'keep') } },
  { id: 'processing-first-on-preflight', kind: 'drop', answers: { 'OPTIONS /0': raw('HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 204 No Content\r\nAccess-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n\r\n', 'keep') } },
  { id: 'body-of-a-megabyte', kind: 'drop', answers: { 'POST /0': reply(200, [ALLOW_ORIGIN, JSON_TYPE], `"${'a'.repeat(1024 * 1024 - 2)}"`) } },
  { id: 'body-over-a-megabyte', kind: 'drop', answers: { 'POST /0': reply(200, [ALLOW_ORIGIN, JSON_TYPE], `"${'a'.repeat(1024 * 1024)}"`) } },
];
