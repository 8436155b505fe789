/** What Chromium refuses beside CORS, and where the model must not go: redirects to other places, heads that break a rule. */
import { expect, test } from '@playwright/test';
import nock from 'nock';
import type { Attempt, Origin } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { answering, CORS, startServer, type Handler } from '../support/server.ts';

const TARGET = 'https://receiver.example/results';

async function attempt(target: string, origin: Origin = PUBLISHED): Promise<Attempt> {
  const sender = origin === AUTHORING ? 'check-url' : 'course';
  const { attempts: [only] } = await openModel().deliver(stimulus('plain', sender, origin, { score: 1 }, { target, timeoutMs: 2000, successStatus: [200] }, 1));
  if (only === undefined) throw new Error('The model made no attempt.');
  return only;
}

async function answered(post: Handler, origin?: Origin): Promise<Attempt> {
  const server = await startServer(answering(post));
  return attempt(server.url, origin).finally(() => server.close());
}

/** The endpoint of this name redirects its POST; every other connection is refused by nock. */
async function redirected(status: number, location: string): Promise<Attempt> {
  nock.activate();
  nock.disableNetConnect();
  nock('https://receiver.example').options('/results').reply(204, '', CORS).post('/results').reply(status, '', { ...CORS, Location: location });
  return attempt(TARGET);
}

/** nock takes hold of node:http when it is loaded; only the tests that name hosts shall meet it. */
nock.restore();

test.afterEach(() => {
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
});

const ELSEWHERE: readonly (readonly [where: string, location: string, code: string])[] = [
  ['this machine', 'https://127.0.0.1/inside', 'unpredictable'],
  ['this machine by name', 'http://localhost:8080/inside', 'unpredictable'],
  ['this host', 'https://0.0.0.0/inside', 'unpredictable'],
  ['a private address', 'https://192.168.1.1/inside', 'unpredictable'],
  ['a name of the local network', 'http://printer.local/inside', 'unpredictable'],
  ['the player\'s own host', `${PUBLISHED.url}/course`, 'unpredictable'],
  ['the authoring tool\'s host', AUTHORING.url, 'unpredictable'],
  ['plain http', 'http://receiver.example/results', 'mixed-content'],
  ['a port that browsers refuse', 'https://receiver.example:6000/', 'net::ERR_UNSAFE_PORT'],
  ['a file', 'file:///etc/hosts', 'net::ERR_UNSAFE_REDIRECT'],
  ...['data:,x', 'about:blank', 'blob:https://receiver.example/1', 'filesystem:https://receiver.example/temporary/1', 'chrome://version/', 'devtools://devtools/'].map((url) => [`a browser's own ${new URL(url).protocol}`, url, 'net::ERR_UNSAFE_REDIRECT'] as const),
  ['a scheme that pages may not fetch', 'ftp://receiver.example/', 'CorsDisabledScheme'],
  ['a URL with credentials', 'https://user:secret@other.example/', 'RedirectContainsCredentials'],
  ['a URL with a user alone', 'https://user@other.example/', 'RedirectContainsCredentials'],
  ['a URL with a password alone', 'https://:secret@other.example/', 'RedirectContainsCredentials'],
  ['no URL', 'https://[', 'net::ERR_INVALID_REDIRECT'],
];

for (const [where, location, code] of ELSEWHERE) {
  for (const status of [302, 307]) {
    test(`a ${status} to ${where} is ${code}, and nothing is asked there`, async () => {
      const { reason, delivered, exchanges } = await redirected(status, location);
      expect(reason?.code).toBe(code);
      expect(delivered).toBe(code === 'unpredictable' ? null : false);
      if (code === 'unpredictable') expect(exchanges.at(-1)).toMatchObject({ onWire: false, request: { headers: [] } });
      expect(exchanges.filter(({ onWire }) => onWire).map(({ request }) => request.url)).toEqual([TARGET, TARGET]);
    });
  }
}

test('the fast tests\' guard refuses what is not on this machine', async () => {
  nock.activate();
  nock.disableNetConnect();
  nock.enableNetConnect('127.0.0.1');
  expect(await attempt('https://never.example/')).toMatchObject({ delivered: null, reason: { code: 'net::ERR_ADDRESS_UNREACHABLE' } });
});

const REFUSED: Readonly<Record<string, readonly [code: string, post: Handler]>> = {
  'two Locations that differ': ['net::ERR_RESPONSE_HEADERS_MULTIPLE_LOCATION', (_request, response) => { response.writeHead(200, { ...CORS, Location: ['/a', '/b'] }).end(); }],
  'a file name with an unquoted comma': ['net::ERR_RESPONSE_HEADERS_MULTIPLE_CONTENT_DISPOSITION', (_request, response) => { response.writeHead(200, { ...CORS, 'Content-Disposition': 'attachment; filename=a, b.json' }).end(); }],
  'a proxy\'s 407': ['net::ERR_UNEXPECTED_PROXY_AUTH', (_request, response) => { response.writeHead(407, CORS).end(); }],
  'a head over 256 kB': ['net::ERR_RESPONSE_HEADERS_TOO_BIG', (_request, response) => { response.writeHead(200, { ...CORS, 'X-Long': 'x'.repeat(270_000) }).end(); }],
  'a head that only its separators make too long': ['net::ERR_RESPONSE_HEADERS_TOO_BIG', (_request, response) => { response.writeHead(200, { ...CORS, ...Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`X-${index}`, 'y'.repeat(45)])) }).end(); }],
};

for (const [what, [code, post]] of Object.entries(REFUSED)) {
  test(`an answer with ${what} never reaches the page`, async () => {
    expect(await answered(post)).toMatchObject({ delivered: false, accepted: false, reason: { code } });
  });
}

test('the three-thousandth header counts like the first', async () => {
  const padding = Object.fromEntries(Array.from({ length: 3000 }, (_, index) => [`X-${index}`, 'y']));
  expect(await answered((_request, response) => { response.writeHead(200, { ...padding, ...CORS }).end('{}'); })).toMatchObject({ delivered: true, accepted: true });
});

test('a 205 has no body, whatever was sent: Check URL finds no JSON in it', async () => {
  const post: Handler = (_request, response) => { response.writeHead(205, { ...CORS, 'Content-Type': 'application/json' }).end('{}'); };
  expect(await answered(post, AUTHORING)).toMatchObject({ delivered: true, accepted: false, page: { because: 'json-does-not-parse' } });
});

test('the body of a preflight or of a redirect is not waited for', async () => {
  const server = await startServer(({ method, path }, response) => {
    if (method === 'GET') response.writeHead(200, { ...CORS, 'Content-Type': 'application/json' }).end('{}');
    else response.writeHead(method === 'OPTIONS' ? 200 : 302, { ...CORS, Location: `${path}/next`, 'Content-Length': 99 }).write('never ends');
  });
  expect(await attempt(server.url, AUTHORING).finally(() => server.close())).toMatchObject({ delivered: false, accepted: true, outcome: 'reported-ok-but-lost' });
});

test('Check URL\'s verdict on a body compressed with zstd is left open', async () => {
  const post: Handler = (_request, response) => { response.writeHead(200, { ...CORS, 'Content-Encoding': 'zstd' }).end('?'); };
  expect(await answered(post, AUTHORING)).toMatchObject({ accepted: null, reason: { code: 'unpredictable' } });
  expect(await answered(post)).toMatchObject({ delivered: true, accepted: true });
});
