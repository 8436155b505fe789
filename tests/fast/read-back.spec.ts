import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { readSideAt } from '../../simulator/read-back/http.ts';
import { pointedAt, tokensOf } from '../../simulator/read-back/pointer.ts';
import type { Shown } from '../../simulator/read-back/read-side.ts';

const WHO = { learnerId: 'jürgen+x@example.com', courseId: 'a/b?c' };
const MINE = { learnerId: WHO.learnerId, score: 57 };
const SECRET = 's3cr3t-0f-the-read-side';

/** Asks a server that answers so, with a header that is a secret. */
async function ask(listener: RequestListener, pointer = '', path = '/api?l={learnerId}'): Promise<Shown> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const shown = await readSideAt({ template: `http://127.0.0.1:${port}${path}`, headers: [['X-Api-Key', SECRET]], pointer }).show(WHO);
  server.close();
  server.closeAllConnections();
  return shown;
}
const json = (value: unknown, status = 200): RequestListener => (_request, response) => { response.writeHead(status, { 'Content-Type': 'application/json' }).end(typeof value === 'string' ? value : JSON.stringify(value)); };

const NONE: Shown = { elements: [] };
const ONE: Shown = { elements: [MINE] };
const SHOWN: readonly (readonly [what: string, listener: RequestListener, pointer: string, expected: Shown])[] = [
  ['an empty array', json([]), '', NONE],
  ['an array of two', json([MINE, { ...MINE, password: 'x', nested: { score: 1 } }]), '', { elements: [MINE, MINE] }],
  ['an array of ids', json([1, 'two', null]), '', { elements: [{}, {}, {}] }],
  ['an object', json(MINE), '', ONE],
  ['null', json('null'), '', NONE],
  ['404', json({ error: 'nobody' }, 404), '', NONE],
  ['an array below a pointer', json({ data: { results: [MINE] } }), '/data/results', ONE],
  ['an object below a pointer into an array', json([[], [MINE]]), '/1/0', ONE],
  ['a pointer with / and ~ in its names', json({ 'a/b': { '~': [MINE] } }), '/a~1b/~0', ONE],
  ['a member that is left out', json({ data: {} }), '/data/results', NONE],
  ['an element that is not there', json({ data: [] }), '/data/0', NONE],
  ['null on the way', json({ data: null }), '/data/results', NONE],
  ['a pointer whose parent is not there', json({ items: [] }), '/data/results', { problem: 'the JSON Pointer leads nowhere in its answer' }],
  ['a pointer below a text', json({ data: 'none' }), '/data/results', { problem: 'the JSON Pointer leads nowhere in its answer' }],
  ['a number', json({ count: 3 }), '/count', { problem: 'what it shows is a number, neither an array nor an object' }],
  ['401', json({}, 401), '', { problem: 'it answered with 401' }],
  ['500', json([], 500), '', { problem: 'it answered with 500' }],
  ['204', json('', 204), '', { problem: 'it answered with 204' }],
  ['HTML', (_request, response) => { response.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>'); }, '', { problem: 'its answer is HTML' }],
  ['broken JSON', json('[{'), '', { problem: 'its answer is no JSON' }],
  ['nothing', json(''), '', { problem: 'its answer is no JSON' }],
  ['2 MB', json([{ ...MINE, more: 'x'.repeat(2 * 1024 * 1024) }]), '', { problem: 'its answer is larger than 1 MB' }],
  ['a body that breaks off', (_request, response) => { response.writeHead(200, { 'Content-Length': '100' }).write('['); setTimeout(() => response.destroy(), 20); }, '', { problem: 'its answer broke off' }],
  ['a closed connection', (request) => { request.socket.destroy(); }, '', { problem: 'it could not be reached (ECONNRESET)' }],
  ["somebody else's results", json([MINE, { learnerId: 'jane@acme.example', score: 3 }]), '', { problem: 'it shows results of another learner than the one that was asked for' }],
  ['our learner in capitals, or cut short', json([{ learnerId: 'JÜRGEN+X@EXAMPLE.COM' }, { learnerId: 'jürgen+x' }]), '', { elements: [{ learnerId: 'JÜRGEN+X@EXAMPLE.COM' }, { learnerId: 'jürgen+x' }] }],
];

for (const [what, listener, pointer, expected] of SHOWN) {
  test(`a read side that answers with ${what}${pointer === '' ? '' : ` at ${pointer}`} is understood, and nothing else of it is kept`, async () => {
    expect(await ask(listener, pointer)).toEqual(expected);
  });
}

test('values are percent-encoded into the template, and the header is sent', async () => {
  const seen: unknown[] = [];
  await ask((request, response) => { seen.push([request.url, request.headers['x-api-key'], request.headers.accept]); response.end('[]'); }, '', '/l/{learnerId}/c/{courseId}?again={learnerId}');
  expect(seen).toEqual([['/l/j%C3%BCrgen%2Bx%40example.com/c/a%2Fb%3Fc?again=j%C3%BCrgen%2Bx%40example.com', SECRET, 'application/json']]);
});

test('a redirect on the same host is followed, one to another host is not: the header stays', async () => {
  const elsewhere: unknown[] = [];
  const other = createServer((request, response) => { elsewhere.push(request.headers); response.end('[]'); });
  await new Promise<void>((resolve) => { other.listen(0, '127.0.0.1', resolve); });
  const { port } = other.address() as AddressInfo;
  const same = await ask((request, response) => { if (request.url?.startsWith('/v2') === true) json([MINE])(request, response); else response.writeHead(301, { Location: '/v2' }).end(); });
  const away = await ask((_request, response) => { response.writeHead(302, { Location: `http://127.0.0.1:${port}/` }).end(); });
  const round = await ask((_request, response) => { response.writeHead(307, { Location: '/again' }).end(); });
  other.close();
  expect(same).toEqual(ONE);
  expect(away).toEqual({ problem: 'it redirects (302) to another host, or to plain http, where its header is not sent' });
  expect(round).toEqual({ problem: 'it redirects (307) and leads nowhere' });
  expect(elsewhere).toEqual([]);
});

test('a redirect to what is no HTTP is a problem, and no exception', async () => {
  for (const to of ['ftp:', 'ws:', 'gopher:']) {
    const shown = await ask((request, response) => { response.writeHead(302, { Location: `${to}//${request.headers.host ?? ''}/x` }).end(); });
    expect(shown).toEqual({ problem: `it redirects (302) to ${to}, which is no HTTP` });
  }
});

test('nobody listens: a problem, and no secret in it', async () => {
  const shown = await readSideAt({ template: `http://127.0.0.1:1/{learnerId}?k=${SECRET}`, headers: [['X-Api-Key', SECRET]], pointer: '' }).show(WHO);
  expect(shown).toEqual({ problem: 'it could not be reached (ECONNREFUSED)' });
});

test('the examples of RFC 6901 point where it says, own members only', () => {
  const document = { foo: ['bar', 'baz'], '': 0, 'a/b': 1, 'c%d': 2, 'm~n': 8, ' ': 7 };
  const at = (pointer: string) => pointedAt(document, tokensOf(pointer) ?? ['?']);
  expect(['', '/foo', '/foo/0', '/', '/a~1b', '/c%d', '/m~0n', '/ '].map(at)).toEqual([document, document.foo, 'bar', 0, 1, 2, 8, 7].map((value) => ({ value })));
  expect(['/foo/2', '/foo/-', '/foo/00', '/foo/length', '/toString', '/x/y'].map(at)).toEqual([1, 1, 1, 1, 0, 0].map((missing) => ({ missing })));
  expect(['foo', '/~', '/~2', '#/foo'].map(tokensOf)).toEqual([undefined, undefined, undefined, undefined]);
});
