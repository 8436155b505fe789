import { expect } from '@playwright/test';
import type { Delivery, Failure } from '../../generated/types.ts';
import { allFaults, faultById } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import type { Engine } from '../../simulator/engine.ts';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { reproOf, type Play } from '../../workbench/repro/repro.ts';
import { startStandIn } from '../../workbench/repro/stand-in.ts';
import { reproText } from '../../workbench/repro/text.ts';
import { hostileAnswers } from '../receivers/hostile.ts';
import { rawReceivers } from '../receivers/index.ts';
import { head, http, startRaw, type RawFlaw } from '../receivers/raw.ts';
import { issue, served } from '../certificates.ts';
import { test } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';

const PLAY: Play = { template: 'simple', behaviour: 'templates-2020', attempts: 11, mastery: 80, preset: 'played', overrides: { set: {}, unset: [] }, sender: 'course' };

interface Origins { readonly engine: Engine; readonly secure: Engine }
interface Started { readonly url: string; readonly close: () => Promise<void> }
interface Both { readonly course: Delivery; readonly checkUrl: Delivery }

/** What a person and an engineer see of a delivery, whatever address it went to. */
function seen({ attempts, outcome, learnerSees }: Delivery) {
  const [attempt] = attempts;
  return {
    reason: attempt?.reason === null || attempt === undefined ? null : { ...attempt.reason, parameter: attempt.reason.parameter?.replace(/https?:\/\/(127\.0\.0\.1|localhost):\d+\S*/g, '<receiver>') ?? null },
    delivered: attempt?.delivered,
    accepted: attempt?.accepted,
    because: attempt?.page?.because,
    outcome,
    learnerSees,
  };
}

/** Delivers there, makes a file of it, and delivers to the file's stand-in. */
async function twice({ engine, secure }: Origins, original: Started, timeoutMs: number): Promise<{ there: Both; here: Both; text: string }> {
  const deliver = (url: string) => deliverPlain(url.startsWith('https:') ? secure : engine, url, { timeoutMs });
  const there = await deliver(original.url).finally(() => original.close());
  const text = reproText(reproOf(PLAY, there));
  const { receiver } = parseRepro(text);
  if (receiver.kind === 'embedded') throw new Error('A foreign receiver was not recorded.');
  const standIn = await startStandIn(receiver);
  const here = await deliver(standIn.url).finally(() => standIn.close());
  return { there, here, text };
}

function expectTheSame({ there, here, text }: { there: Both; here: Both; text: string }): void {
  expect(seen(here.course), text).toEqual(seen(there.course));
  expect(seen(here.checkUrl), text).toEqual(seen(there.checkUrl));
  expect(Buffer.byteLength(text)).toBeLessThan(2048);
}

/** A repro file holds what the plain cases meet: what shows only elsewhere is the receiver without a flaw to it. */
const isMet = ({ fails }: (typeof allFaults)[number]) => fails.some(({ id }) => !/^(retry|refusal|exposure|delivery\/accepts-(?!passed))/.test(id));

for (const fault of allFaults.filter(isMet)) {
  test(`a repro file shows again what ${fault.id} shows`, async ({ engine, secure }) => {
    expectTheSame(await twice({ engine, secure }, await startReceiver({ fault }), fault.id.endsWith('-slow') ? 4000 : 1000));
  });
}

for (const flawed of rawReceivers) {
  test(`a repro file shows again a receiver that ${flawed.summary}`, async ({ engine, secure }) => {
    expectTheSame(await twice({ engine, secure }, await flawed.start(), 800));
  });
}

/** The browser's own code for it is one of two, as the race between its bytes and the close goes. */
const RACES = ['a close at accept'];

for (const [name, flaw] of Object.entries(hostileAnswers).filter(([one]) => !RACES.includes(one))) {
  test(`a repro file shows again ${name}`, async ({ engine, secure }) => {
    expectTheSame(await twice({ engine, secure }, await startRaw(flaw), 1000));
  });
}

const redirecting = (location: string): RawFlaw => ({ post: (socket) => { socket.write(http('307 Temporary Redirect', { Location: location })); } });
const ROADS: Readonly<Record<string, () => Promise<Started>>> = {
  'an http URL': () => Promise.resolve({ url: 'http://nothing.invalid/results', close: () => Promise.resolve() }),
  'a port that browsers keep away from': () => Promise.resolve({ url: 'http://127.0.0.1:25/results', close: () => Promise.resolve() }),
  'a TLS port that closes the connection': async () => overTls(await startRaw({ connection: (socket) => { socket.on('data', () => { socket.end(); }); } })),
  'a TLS port that resets the connection': async () => overTls(await startRaw({ connection: (socket) => { socket.on('data', () => { socket.resetAndDestroy(); }); } })),
  'a redirect to an http URL': () => startRaw(redirecting('http://nothing.invalid/results')),
  'a redirect to a name that nobody knows': () => startRaw(redirecting('https://nothing.invalid/results')),
  'a redirect to a port that nobody listens on': async () => {
    const { url, close } = await startRaw();
    await close();
    return startRaw(redirecting(url));
  },
  'a chunked body that is cut short': () => startRaw({ post: (socket) => { socket.end(`${head({ 'Transfer-Encoding': 'chunked' })}\r\n5\r\n{"a":\r\n`); } }),
  'two Locations': () => startRaw({ post: (socket) => { socket.end('HTTP/1.1 302 Found\r\nAccess-Control-Allow-Origin: *\r\nLocation: /a\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n'); } }),
  'a long JSON answer': () => startRaw({ post: (socket) => { socket.write(http('200 OK', {}, JSON.stringify({ stored: 'ü'.repeat(5000) }))); } }),
  'a JSON answer in UTF-16': () => startRaw({ post: (socket) => { const body = Buffer.from('{"stored":true}', 'utf16le'); socket.write(Buffer.concat([Buffer.from(`${head({ 'Content-Type': 'application/json; charset=utf-16le', 'Content-Length': String(body.length) })}\r\n`), body])); } }),
  'a long XML answer': () => startRaw({ post: (socket) => { socket.write(http('200 OK', { 'Content-Type': 'text/xml' }, `<a>${'<b/>'.repeat(500)}</a>`)); } }),
};
const overTls = ({ url, close }: Started): Started => ({ url: url.replace('http:', 'https:'), close });

for (const [name, start] of Object.entries(ROADS)) {
  test(`a repro file shows again ${name}`, async ({ engine, secure }) => {
    expectTheSame(await twice({ engine, secure }, await start(), 1000));
  });
}

test('a certificate that another reason refuses is shown by one that nobody vouches for, and the file and the stand-in say so', async ({ engine, secure }) => {
  const leaf = await issue({ name: 'hookproof test', hosts: ['127.0.0.1'] });
  const there = await twice({ engine, secure }, await startRaw({}, { tls: await served(leaf) }), 1000);
  const expired = structuredClone(there.there.course);
  for (const attempt of expired.attempts) attempt.reason = { code: 'net::ERR_CERT_DATE_INVALID', parameter: null, leg: 'preflight' };
  const { receiver, leftOut } = parseRepro(reproText(reproOf(PLAY, { course: expired })));
  expect(receiver).toEqual({ kind: 'unreached', failure: 'certificate', code: 'net::ERR_CERT_DATE_INVALID' });
  expect(leftOut).toEqual(['The browser said net::ERR_CERT_DATE_INVALID; the stand-in fails otherwise (certificate).']);
  if (receiver.kind !== 'unreached') return;
  const standIn = await startStandIn(receiver);
  expect(standIn.note).toContain('net::ERR_CERT_DATE_INVALID');
  const here = await deliverPlain(secure, standIn.url, { timeoutMs: 1000 }).finally(() => standIn.close());
  expect({ ...seen(here.course), reason: null }).toEqual({ ...seen(there.there.course), reason: null });
});

test('a learner who tries to the limit meets the same way out at the stand-in', async ({ engine }) => {
  const receiver = await startReceiver({ fault: faultById('post-500') });
  const there = await deliverPlain(engine, receiver.url, { attempts: 3, wayOutAfter: { article: 3, 'templates-2020': 3 } }).finally(() => receiver.close());
  const { receiver: recorded } = parseRepro(reproText(reproOf({ ...PLAY, attempts: 3 }, there)));
  if (recorded.kind === 'embedded') throw new Error('A foreign receiver was not recorded.');
  const standIn = await startStandIn(recorded);
  const here = await deliverPlain(engine, standIn.url, { attempts: 3, wayOutAfter: { article: 3, 'templates-2020': 3 } }).finally(() => standIn.close());
  expect(here.course.attempts).toHaveLength(3);
  expect(here.course.learnerSees).toEqual({ article: 'way-out', 'templates-2020': 'way-out' });
  expect(here.course.learnerSees).toEqual(there.course.learnerSees);
});

const CODES: Readonly<Record<Failure, string>> = {
  'name-not-resolved': 'net::ERR_NAME_NOT_RESOLVED',
  'connection-refused': 'net::ERR_CONNECTION_REFUSED',
  'connection-unanswered': 'timeout',
  'connection-reset': 'net::ERR_CONNECTION_RESET',
  'connection-closed': 'net::ERR_CONNECTION_CLOSED',
  'unsafe-port': 'net::ERR_UNSAFE_PORT',
  'tls-protocol': 'net::ERR_SSL_PROTOCOL_ERROR',
  'tls-version-or-cipher': 'net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH',
  'tls-client-certificate': 'net::ERR_BAD_SSL_CLIENT_AUTH_CERT',
  certificate: 'net::ERR_CERT_AUTHORITY_INVALID',
  'mixed-content': 'mixed-content',
  // Named by the file and by the stand-in: loopback has no local network check.
  'local-network': 'mixed-content',
};

for (const [failure, code] of Object.entries(CODES)) {
  test(`the stand-in for ${failure} is refused with ${code}, and no byte of HTTP leaves`, async ({ secure }) => {
    const { receiver } = parseRepro(JSON.stringify({ schemaVersion: 1, ...PLAY, receiver: { kind: 'unreached', failure, code }, leftOut: [] }));
    if (receiver.kind !== 'unreached') throw new Error('Another kind of receiver was read.');
    const standIn = await startStandIn(receiver);
    const { course } = await deliverPlain(secure, standIn.url, { timeoutMs: 1000 }).finally(() => standIn.close());
    expect(course.attempts[0]?.reason?.code).toBe(code);
    expect(course.outcome).toBe('blocked-before-wire');
  });
}
