/** Everything that listens on loopback, attacked by bytes: nothing is answered, obeyed or stored that no page of ours and no course sent. */
import { test as base, expect } from '@playwright/test';
import { startReceiver } from '../../receiver/receiver.ts';
import { startStandIn } from '../../workbench/repro/stand-in.ts';
import { startPageServer } from '../../workbench/server.ts';
import { openSession } from '../support/session-there.ts';
import { bytesTo, statusesIn } from '../support/raw-bytes.ts';
import { resultWith } from './receiver-http.ts';
import { recorded } from './repro-plays.ts';

/** One that listens: what it takes from whom it serves, as head lines without a Host, and body. */
interface Listener { readonly port: number; readonly path: string; readonly good: (path?: string) => string; readonly body: string; readonly ok: number; harm(): Promise<number> }

const NAMES = ['receiver', 'inbox', 'page', 'commands', 'stand-in'] as const;
type Name = (typeof NAMES)[number];

const test = base.extend<object, { all: Readonly<Record<Name, Listener>> }>({
  all: [async ({}, use) => {
    const receiver = await startReceiver();
    const session = await openSession();
    const told: string[] = [];
    const page = await startPageServer({ document: () => '<!doctype html>secret', script: '', style: '', subscribe: () => () => undefined, first: () => session.first(), command: (command) => { told.push(command.kind); return Promise.resolve(); } });
    const standIn = await startStandIn(recorded([{ request: { status: 200, headers: ['Access-Control-Allow-Origin: *'], body: 'secret' } }]));
    const at = (url: string) => ({ port: Number(new URL(url).port), path: new URL(url).pathname });
    const result = resultWith();
    const command = JSON.stringify({ kind: 'anonymous' });
    const nothing = () => Promise.resolve(0);
    await use({
      receiver: { ...at(receiver.url), ok: 200, body: result, good: (path = '/results') => `POST ${path} HTTP/1.1\r\nOrigin: https://elearning.easygenerator.com\r\nContent-Type: application/json`, harm: async () => (await receiver.results()).length },
      inbox: { ...at(receiver.inboxUrl), ok: 200, body: '', good: (path = at(receiver.inboxUrl).path) => `GET ${path} HTTP/1.1`, harm: nothing },
      page: { ...at(page.url), ok: 200, body: '', good: (path = at(page.url).path) => `GET ${path} HTTP/1.1`, harm: nothing },
      commands: { port: at(page.url).port, path: `${at(page.url).path}commands`, ok: 204, body: command, good: (path = `${at(page.url).path}commands`) => `POST ${path} HTTP/1.1\r\nX-Hookproof-Page: 1\r\nContent-Type: application/json`, harm: () => Promise.resolve(told.length) },
      'stand-in': { ...at(standIn.url), ok: 200, body: result, good: (path = '/results') => `POST ${path} HTTP/1.1\r\nOrigin: https://elearning.easygenerator.com`, harm: nothing },
    });
    await Promise.all([receiver.close(), session.close(), page.close(), standIn.close()]);
  }, { scope: 'worker' }],
});

interface Attack { readonly what: string; readonly bytes: (to: Listener) => string; readonly of?: readonly Name[] }

const length = (text: string): string => `Content-Length: ${Buffer.byteLength(text)}`;
const own = ({ port }: Listener): string => `Host: 127.0.0.1:${port}`;
const whole = (to: Listener): string => `${to.good()}\r\n${own(to)}\r\n${length(to.body)}\r\n\r\n${to.body}`;
const withHost = (host: (to: Listener) => string) => (to: Listener): string => `${to.good()}\r\n${host(to)}\r\n${length(to.body)}\r\n\r\n${to.body}`;
const withPath = (path: (to: Listener) => string) => (to: Listener): string => `${to.good(path(to))}\r\n${own(to)}\r\n${length(to.body)}\r\n\r\n${to.body}`;
const withHeaders = (headers: string) => (to: Listener): string => `${to.good()}\r\n${own(to)}\r\n${headers}\r\n${length(to.body)}\r\n\r\n${to.body}`;
/** A body within which a whole good request stands. */
const smuggling = (headers: (inner: string) => string, before = '') => (to: Listener): string => `${to.good()}\r\n${own(to)}\r\n${headers(whole(to))}\r\n\r\n${before}${whole(to)}`;
const BUT_RECEIVERS = ['inbox', 'page', 'commands'] as const;

const ATTACKS: readonly Attack[] = [
  { what: 'a foreign Host', bytes: withHost(({ port }) => `Host: evil.example:${port}`) },
  { what: 'a name that only begins like loopback', bytes: withHost(({ port }) => `Host: 127.0.0.1.evil.example:${port}`) },
  { what: 'user information before a loopback name', bytes: withHost(({ port }) => `Host: evil.example@localhost:${port}`) },
  { what: 'another port', bytes: withHost(() => 'Host: 127.0.0.1:1') },
  { what: 'no Host', bytes: withHost(() => 'X: y') },
  { what: 'an empty Host', bytes: withHost(() => 'Host:') },
  { what: 'a second Host', bytes: withHost((to) => `${own(to)}\r\nHost: evil.example`) },
  { what: 'a foreign Host before the right one', bytes: withHost((to) => `Host: evil.example\r\n${own(to)}`) },
  { what: 'a space before the colon of Host', bytes: withHost((to) => own(to).replace(':', ' :')) },
  { what: 'a foreign URL as target, with the right Host', bytes: withPath(({ path, port }) => `http://evil.example:${port}${path}`) },
  { what: 'a foreign https URL as target', bytes: withPath(({ path }) => `HTTPS://evil.example${path}`) },
  { what: 'a path that climbs', bytes: withPath(({ path }) => `/x/..${path}`) },
  { what: 'a path that climbs in disguise', bytes: withPath(({ path }) => `/%2e%2e${path}`) },
  { what: 'an escaped letter in the path', bytes: withPath(({ path }) => path.replace(/^\/(.)/, (_all, letter: string) => `/%${letter.charCodeAt(0).toString(16)}`)) },
  { what: 'two slashes', bytes: withPath(({ path }) => `/${path}`) },
  { what: 'backslashes', bytes: withPath(({ path }) => path.replaceAll('/', '\\')) },
  { what: 'a zero byte in the path', bytes: withPath(({ path }) => `${path}\0`) },
  { what: 'a target of 100 kB', bytes: withPath(({ path }) => `${path}/${'a'.repeat(100_000)}`) },
  { what: 'CONNECT', bytes: ({ port }) => `CONNECT 127.0.0.1:${port} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n` },
  { what: 'TRACE', bytes: (to) => `TRACE ${to.path} HTTP/1.1\r\n${own(to)}\r\n\r\n`, of: ['receiver', ...BUT_RECEIVERS] },
  { what: 'a method of somebody’s own', bytes: (to) => `GRAB ${to.path} HTTP/1.1\r\n${own(to)}\r\n\r\n`, of: ['receiver', ...BUT_RECEIVERS] },
  { what: 'an upgrade', bytes: (to) => `GET ${to.path} HTTP/1.1\r\n${own(to)}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nOrigin: https://evil.example\r\n\r\n`, of: ['receiver', 'commands'] },
  { what: 'HTTP/0.9', bytes: ({ path }) => `GET ${path}\r\n\r\n` },
  { what: 'HTTP/2 by prior knowledge', bytes: () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n' },
  { what: 'a TLS hello', bytes: () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n' },
  { what: 'a header of 100 kB', bytes: withHeaders(`X: ${'a'.repeat(100_000)}`), of: ['receiver', ...BUT_RECEIVERS] },
  { what: '20,000 headers', bytes: withHeaders(Array.from({ length: 20_000 }, (_, n) => `X-${n}: y`).join('\r\n')), of: ['receiver', ...BUT_RECEIVERS] },
  { what: 'a header without a name', bytes: withHeaders(': x'), of: ['receiver', ...BUT_RECEIVERS] },
  { what: 'a header that goes on in the next line', bytes: withHost((to) => `Host:\r\n ${own(to).slice(6)}`), of: ['stand-in'] },
  { what: 'a length that is no number', bytes: smuggling(() => 'Content-Length: NaN') },
  { what: 'a negative length', bytes: smuggling(() => 'Content-Length: -1') },
  { what: 'a length with a sign', bytes: smuggling(() => 'Content-Length: +0') },
  { what: 'two lengths', bytes: smuggling((inner) => `Content-Length: 0\r\n${length(inner)}`) },
  { what: 'a length and chunks', bytes: smuggling((inner) => `${length(inner)}\r\nTransfer-Encoding: chunked`, '0\r\n\r\n') },
  { what: 'chunks by another name', bytes: smuggling(() => 'Transfer-Encoding: xchunked', '0\r\n\r\n') },
  { what: 'chunks that are not the last coding', bytes: smuggling(() => 'Transfer-Encoding: chunked, identity', '0\r\n\r\n') },
  { what: 'a chunk size that is no number', bytes: smuggling(() => 'Transfer-Encoding: chunked', 'zz\r\n') },
  { what: 'a chunk size beyond all bounds', bytes: smuggling(() => 'Transfer-Encoding: chunked', `${'f'.repeat(40)}\r\n`) },
  { what: 'a chunk of another length than it says', bytes: smuggling(() => 'Transfer-Encoding: chunked', '3\r\nabcdef\r\n0\r\n\r\n') },
  { what: 'a chunk extension of 100 kB', bytes: smuggling(() => 'Transfer-Encoding: chunked', `1;${'x'.repeat(100_000)}\r\na\r\n`) },
  { what: 'lines that end in a bare line feed', bytes: (to) => whole(to).replaceAll('\r\n', '\n') },
  { what: 'lines that end in a bare carriage return', bytes: (to) => whole(to).replaceAll('\r\n', '\r') },
  { what: 'a page of another site', bytes: withHeaders('Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script'), of: BUT_RECEIVERS },
  { what: 'a page of another local server', bytes: withHeaders('Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\nSec-Fetch-Dest: empty'), of: BUT_RECEIVERS },
  { what: 'a frame of another site', bytes: withHeaders('Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe'), of: BUT_RECEIVERS },
];

for (const { what, bytes, of = NAMES } of ATTACKS) {
  test(`${what} gets nobody in: ${of.join(', ')}`, { tag: '@slow' }, async ({ all }) => {
    for (const name of of) {
      const to = all[name];
      const before = await to.harm();
      const answer = await bytesTo(to.port, bytes(to));
      expect(statusesIn(answer).filter((status) => status < 300), `${name}: ${answer.slice(0, 300)}`).toEqual([]);
      expect(answer).not.toContain('secret');
      expect(await to.harm(), name).toBe(before);
    }
  });
}

for (const name of NAMES) {
  test(`${name} serves whom it is there for, also after all that`, async ({ all }) => {
    const to = all[name];
    const before = await to.harm();
    expect(statusesIn(await bytesTo(to.port, whole(to)))).toEqual([to.ok]);
    expect(await to.harm() - before).toBe(name === 'receiver' || name === 'commands' ? 1 : 0);
  });
}

test('a link on another site may lead a person to the page, and to nothing that stands behind it', async ({ all: { page, commands } }) => {
  const led = 'Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document';
  expect(statusesIn(await bytesTo(page.port, withHeaders(led)(page)))).toEqual([200]);
  const form = `POST ${commands.path} HTTP/1.1\r\n${own(commands)}\r\n${led}\r\nOrigin: https://evil.example\r\nContent-Type: text/plain\r\n${length(commands.body)}\r\n\r\n${commands.body}`;
  expect(statusesIn(await bytesTo(commands.port, form))).toEqual([403]);
});

test('answers that nobody takes are not piled up', async ({ all }) => {
  const to = all['stand-in'];
  const standIn = await startStandIn(recorded([{ request: { status: 200, headers: [], body: 'x'.repeat(60_000) } }]));
  try {
    const port = Number(new URL(standIn.url).port);
    const got = await bytesTo(port, `POST /results HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`.repeat(5000));
    expect(got.length).toBeLessThan(5000 * 60_000 / 4);
    expect(statusesIn(await bytesTo(to.port, whole(to)))).toEqual([200]);
  } finally {
    await standIn.close();
  }
});
