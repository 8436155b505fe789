import { expect, test } from '@playwright/test';
import { validateProbe } from '../../generated/validators.js';
import { addressSpace } from '../../simulator/probe/address-space.ts';
import { probe } from '../../simulator/probe/probe.ts';
import { issue, served } from '../certificates.ts';
import { receiver as blackHole } from '../receivers/black-hole.ts';
import { startRaw, type RawFlaw, type Where } from '../receivers/raw.ts';
import { receiver as refusedPort } from '../receivers/refused-port.ts';
import type { Running } from '../receivers/receiver.ts';
import { receiver as tlsPlainHttp } from '../receivers/tls-plain-http.ts';
import { receiver as tlsSilent } from '../receivers/tls-silent.ts';
import { receiver as tlsOld } from '../receivers/tls-version-1-0.ts';
import { leafOf, openLab } from '../receivers/trusted.ts';

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

for (const [address, space] of [
  ['127.0.0.1', 'loopback'], ['127.9.9.9', 'loopback'], ['::1', 'loopback'], ['::ffff:127.0.0.1', 'loopback'],
  ['10.1.2.3', 'local'], ['172.31.0.1', 'local'], ['192.168.1.1', 'local'], ['169.254.1.1', 'local'], ['fe80::1', 'local'], ['fd00::1', 'local'],
  ['172.32.0.1', 'public'], ['203.0.113.10', 'public'], ['2001:db8::1', 'public'], ['a name', 'public'],
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

test('TLS 1.0 alone fails the handshake, and is told as what the server takes', async () => {
  expect((await probed(tlsOld.start())).tls).toMatchObject({ state: 'failed', legacyProtocols: ['TLSv1'] });
});

test('a demanded client certificate is told, also where the refusal comes after the handshake', async () => {
  for (const maxVersion of ['TLSv1.3', 'TLSv1.2'] as const) {
    expect((await probed(secure({ tls: { requestCert: true, rejectUnauthorized: true, maxVersion } }))).tls, maxVersion).toMatchObject({ state: 'failed' });
  }
});

test('a certificate signed by itself is told with its error', async () => {
  const leaf = await issue({ name: 'alone', hosts: ['127.0.0.1'] });
  expect((await probed(served(leaf).then((tls) => startRaw({}, { tls })))).tls).toMatchObject({ state: 'open', authorized: false, authorizationError: 'DEPTH_ZERO_SELF_SIGNED_CERT' });
});

test('plain http on the TLS port is told', async () => { expect((await probed(tlsPlainHttp.start())).tls).toMatchObject({ state: 'failed', speaksHttp: true }); });
test('a silent handshake times out', async () => { expect((await probed(tlsSilent.start())).tls).toMatchObject({ state: 'timeout' }); });
test('a refused port is told', async () => { expect((await probed(refusedPort.start())).tcp).toMatchObject({ state: 'refused', error: 'ECONNREFUSED' }); });
test('a black hole times out', async () => { expect((await probed(blackHole.start())).tcp).toMatchObject({ state: 'timeout' }); });

test('a name that nobody knows is told, and nothing is connected to', async () => {
  const seen = await probe('https://nothing.invalid/', { timeoutMs: 2000 });
  expect(seen).toMatchObject({ dns: { addresses: [] }, tcp: null, tls: null });
  expect(seen.dns.error).not.toBeNull();
});
