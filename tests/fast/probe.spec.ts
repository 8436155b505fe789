import type { Socket } from 'node:net';
import { expect, test } from '@playwright/test';
import { validateProbe } from '../../generated/validators.js';
import { addressSpace } from '../../simulator/probe/address-space.ts';
import { probe } from '../../simulator/probe/probe.ts';
import { connect } from '../../simulator/probe/tcp.ts';
import { issue, keyOf, served } from '../certificates.ts';
import { receiver as blackHole } from '../receivers/black-hole.ts';
import { startRaw, type RawFlaw, type Where } from '../receivers/raw.ts';
import { receiver as refusedPort } from '../receivers/refused-port.ts';
import type { Running } from '../receivers/receiver.ts';
import { receiver as tlsPlainHttp } from '../receivers/tls-plain-http.ts';
import { receiver as tlsSilent } from '../receivers/tls-silent.ts';
import { receiver as tlsOld } from '../receivers/tls-version-1-0.ts';
import { leafOf, openLab } from '../receivers/trusted.ts';

const SSH = 'SSH-2.0-nothing\r\n';
/** The head of a UTCTime in DER. */
const UTC_TIME = Buffer.from([0x17, 13]);
/** Longer than any test may take. */
const FOREVER_MS = 3_600_000;

async function probed(starting: Promise<Running>) {
  const receiver = await starting;
  const seen = await probe(receiver.url, { timeoutMs: 500 }).finally(() => receiver.close());
  expect(validateProbe(seen)).toBe(true);
  return seen;
}

async function secure(options: Omit<Where, 'tls'> & { tls?: Where['tls'] } = {}, flaw: RawFlaw = {}): Promise<Running> {
  const lab = await openLab();
  return startRaw(flaw, { ...options, tls: { ...(await served(await leafOf(lab), lab.intermediate)), ...options.tls } });
}

const overTls = async (starting: Promise<Running>): Promise<Running> => {
  const { url, close } = await starting;
  return { url: url.replace('http:', 'https:'), close };
};

for (const [address, space] of [
  ['127.0.0.1', 'loopback'], ['127.9.9.9', 'loopback'], ['::1', 'loopback'], ['::ffff:127.0.0.1', 'loopback'],
  ['::ffff:7f00:1', 'loopback'], ['0.0.0.0', 'loopback'], ['::', 'loopback'], ['::ffff:c0a8:101', 'local'], ['100.64.0.1', 'local'],
  ['10.1.2.3', 'local'], ['172.31.0.1', 'local'], ['192.168.1.1', 'local'], ['169.254.1.1', 'local'], ['fe80::1', 'local'], ['fd00::1', 'local'],
  ['172.32.0.1', 'public'], ['203.0.113.10', 'public'], ['::ffff:203.0.113.10', 'public'], ['2001:4860::1', 'public'], ['a name', 'public'],
] as const) {
  test(`${address} is a ${space} address`, () => { expect(addressSpace(address)).toBe(space); });
}

test('an open port over http is told, and no byte is sent to it', async () => {
  const bytes: Buffer[] = [];
  const seen = await probed(startRaw({ connection: (socket) => { socket.on('data', (chunk: Buffer) => { bytes.push(chunk); }); } }));
  expect(seen).toMatchObject({ scheme: 'http', host: '127.0.0.1', dns: { addresses: [{ address: '127.0.0.1', family: 4, space: 'loopback' }], error: null }, tcp: { state: 'open' }, tls: null });
  expect(bytes).toEqual([]);
});

test('a good TLS server is told with its whole chain and its names, and sees no HTTP', async () => {
  const asked: string[] = [];
  const seen = await probed(secure({ onRequest: ({ method }) => { asked.push(method); } }));
  expect(seen.tls).toMatchObject({ state: 'open', error: null, protocol: 'TLSv1.3', names: ['127.0.0.1'], legacyProtocols: [], speaksHttp: false });
  expect(seen.tls?.chain.map(({ subject, issuer }) => [subject, issuer])).toEqual([['hookproof test', 'hookproof test intermediate'], ['hookproof test intermediate', 'hookproof test root']]);
  expect(asked).toEqual([]);
});

test('TLS 1.0 beside 1.2 is told', async () => {
  expect((await probed(secure({ tls: { minVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } }))).tls).toMatchObject({ state: 'open', legacyProtocols: ['TLSv1', 'TLSv1.1'] });
});

test('a root is no part of the chain that was sent', async () => {
  const lab = await openLab();
  const tls = await served(await leafOf(lab), lab.intermediate, lab.root);
  expect((await probed(startRaw({}, { tls }))).tls?.chain.map(({ subject }) => subject)).toEqual(['hookproof test', 'hookproof test intermediate']);
});

test('a certificate with a time that is none is told in the words of OpenSSL', async () => {
  const leaf = await issue({ name: 'timeless', hosts: ['127.0.0.1'] });
  const raw = Buffer.from(leaf.raw);
  raw.write('269999999999Z', raw.indexOf(UTC_TIME) + UTC_TIME.length, 'latin1');
  const cert = `-----BEGIN CERTIFICATE-----\n${raw.toString('base64')}\n-----END CERTIFICATE-----\n`;
  expect((await probed(keyOf(leaf).then((key) => startRaw({}, { tls: { key, cert } })))).tls).toMatchObject({ state: 'open', chain: [{ subject: 'timeless', validFrom: 'Bad time value' }] });
});

test('TLS 1.0 alone fails the handshake, and is told as what the server takes', async () => {
  expect((await probed(tlsOld.start())).tls).toMatchObject({ state: 'failed', legacyProtocols: ['TLSv1'] });
});

test('a demanded client certificate is told, also where the refusal comes after the handshake', async () => {
  for (const maxVersion of ['TLSv1.3', 'TLSv1.2'] as const) {
    expect((await probed(secure({ tls: { requestCert: true, rejectUnauthorized: true, maxVersion } }))).tls, maxVersion).toMatchObject({ state: 'failed', clientCertificateRequested: true });
  }
});

test('a certificate signed by itself is told with its error', async () => {
  const leaf = await issue({ name: 'alone', hosts: ['127.0.0.1'] });
  expect((await probed(served(leaf).then((tls) => startRaw({}, { tls })))).tls).toMatchObject({ state: 'open', authorized: false, authorizationError: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

test('plain http on the TLS port is told', async () => { expect((await probed(tlsPlainHttp.start())).tls).toMatchObject({ state: 'failed', speaksHttp: true }); });

for (const [what, greet] of [['at once', (socket: Socket) => { socket.write(SSH); }], ['when it is spoken to', (socket: Socket) => { socket.on('data', () => { socket.write(SSH); }); }]] as const) {
  test(`another protocol on the TLS port, that speaks ${what}, is not taken for http`, async () => {
    expect((await probed(overTls(startRaw({ connection: greet })))).tls).toMatchObject({ state: 'failed', error: 'ERR_SSL_WRONG_VERSION_NUMBER', speaksHttp: false });
  });
}

test('plain http that waits for the end of a request is told too', async () => {
  expect((await probed(overTls(startRaw()))).tls).toMatchObject({ state: 'timeout', speaksHttp: true });
});

test('a silent handshake times out', async () => { expect((await probed(tlsSilent.start())).tls).toMatchObject({ state: 'timeout' }); });
test('a refused port is told', async () => { expect((await probed(refusedPort.start())).tcp).toMatchObject({ state: 'refused', error: 'ECONNREFUSED' }); });
test('a black hole times out', async () => { expect((await probed(blackHole.start())).tcp).toMatchObject({ state: 'timeout' }); });

test('an address that swallows everything does not hide the next one', async () => {
  const hole = await blackHole.start();
  const port = Number(new URL(hole.url).port);
  const receiver = await startRaw({}, { address: '127.0.0.2', port });
  const seen = await connect(['127.0.0.1', '127.0.0.2'], port, FOREVER_MS).finally(() => Promise.all([hole.close(), receiver.close()]));
  expect(seen).toMatchObject({ state: 'open', address: '127.0.0.2' });
});

test('of addresses that all refuse, the last one is told', async () => {
  const { url } = await refusedPort.start();
  expect(await connect(['127.0.0.1', '127.0.0.2'], Number(new URL(url).port), 500)).toMatchObject({ state: 'refused', address: '127.0.0.2' });
});

test('a name below localhost leads to this machine, whatever DNS says of it', async () => {
  const receiver = await startRaw();
  const seen = await probe(receiver.url.replace('127.0.0.1', 'hook.localhost'), { timeoutMs: 500 }).finally(() => receiver.close());
  expect(seen).toMatchObject({ dns: { addresses: [{ space: 'loopback' }, { space: 'loopback' }], error: null }, tcp: { state: 'open', address: '127.0.0.1' } });
});

test('a name that nobody knows is told, and nothing is connected to', async () => {
  const seen = await probe('https://nothing.invalid/', { timeoutMs: 2000 });
  expect(seen).toMatchObject({ dns: { addresses: [] }, tcp: null, tls: null });
  expect(seen.dns.error).not.toBeNull();
});
