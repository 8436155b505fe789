import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { addressSpace } from '../../simulator/probe/address-space.ts';
import { issue, served } from '../certificates.ts';
import { inPrivateNetwork, LOCAL_ADDRESS, needsPrivateNetwork, PUBLIC_ADDRESS } from '../support/private-network.ts';
import { homeThatTrusts, needsCertutil } from '../support/trust.ts';

interface There { readonly code: number; readonly stderr: string; readonly arrived: readonly string[]; readonly report: Report }
const SCRIPT = 'tests/support/verify-there.ts';
const violated = ({ report }: There) => report.scenarios.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id);

test.beforeEach(() => { needsPrivateNetwork(); needsCertutil(); });

const verifyThere = async (address: string, secure: boolean): Promise<There> => await runThere(SCRIPT, address, secure) as There;

async function runThere(script: string, address: string, secure: boolean): Promise<unknown> {
  const root = await issue({ name: 'hookproof test root', authority: true });
  const intermediate = await issue({ name: 'hookproof test intermediate', authority: true, issuer: root });
  const home = await homeThatTrusts(root);
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-there-'));
  try {
    const file = join(folder, 'tls.json');
    await writeFile(file, JSON.stringify(await served(await issue({ name: 'hookproof test', issuer: intermediate, hosts: [address] }), intermediate)));
    return await inPrivateNetwork(script, secure ? [address, file] : [address], home.env);
  } finally {
    await Promise.all([home.close(), rm(folder, { recursive: true, force: true })]);
  }
}

test('a receiver on a private address is refused by the local network check, and no byte of HTTP reaches it', async () => {
  const there = await verifyThere(LOCAL_ADDRESS, true);
  expect(violated(there)).toEqual(['endpoint/address-not-denied']);
  expect(there.report.scenarios.find(({ id }) => id === 'endpoint/public-address')).toMatchObject({ verdict: 'unknown', causedBy: 'endpoint/address-not-denied' });
  expect(there.report.scenarios.find(({ id }) => id === 'context/intranet')).toMatchObject({ verdict: 'told', finding: { facts: { addresses: [LOCAL_ADDRESS], denied: true } } });
  expect(there).toMatchObject({ code: 1, arrived: [], stderr: '' });
});

test('an http receiver on a private address is refused likewise, and its URL is told too', async () => {
  const there = await verifyThere(LOCAL_ADDRESS, false);
  expect(violated(there)).toEqual(['endpoint/url-is-https', 'endpoint/address-not-denied']);
  expect(there).toMatchObject({ code: 1, arrived: [] });
});

test('an http receiver on a public address is mixed content: the URL is told, and nothing reaches it', async () => {
  const there = await verifyThere(PUBLIC_ADDRESS, false);
  expect(violated(there)).toEqual(['endpoint/url-is-https']);
  expect(there).toMatchObject({ code: 1, arrived: [] });
});

test('an https receiver on a public address is judged as any other', async () => {
  const there = await verifyThere(PUBLIC_ADDRESS, true);
  expect(violated(there)).toEqual([]);
  expect(there).toMatchObject({ code: 0, stderr: '' });
  expect(there.report.scenarios.find(({ id }) => id === 'endpoint/public-address')?.verdict).toBe('conforms');
  expect(there.report.scenarios.find(({ id }) => id === 'context/intranet')?.verdict).toBe('not-applicable');
});

test('a relay on the way takes nothing from the local network check, and a public address keeps its certificate', async () => {
  const untouched = { fault: null, struck: false, unreached: null };
  expect(await runThere('tests/support/road-there.ts', LOCAL_ADDRESS, true)).toEqual({ arrived: [], reasons: ['LocalNetworkAccessPermissionDenied'], road: [untouched] });
  expect(await runThere('tests/support/road-there.ts', PUBLIC_ADDRESS, true)).toEqual({ arrived: ['OPTIONS', 'POST'], reasons: [null], road: [untouched] });
});

test('the probe says of each address what Chromium says, inside every block and at its edges', async () => {
  const addresses = [
    '127.0.0.1', '127.255.255.254', '0.0.0.0', '0.0.0.1', '0.255.255.254', '1.0.0.2', '9.255.255.254', '10.0.0.1', '10.255.255.254', '11.0.0.1',
    '100.63.255.254', '100.64.0.1', '100.127.255.254', '100.128.0.1', '126.255.255.254', '128.0.0.1', '169.253.255.254', '169.254.0.1', '169.255.0.1',
    '172.15.255.254', '172.16.0.1', '172.31.255.254', '172.32.0.1', '192.0.0.8', '192.0.2.1', '192.167.255.254', '192.168.0.1', '192.168.255.254', '192.169.0.1',
    '198.17.255.254', '198.18.0.1', '198.19.255.254', '198.51.100.1', '203.0.113.10', '223.255.255.254',
    '::', '::1', '::2', '::ffff:10.0.0.1', '::ffff:127.0.0.1', '::ffff:203.0.113.10', '64:ff9b::1', '100::1', '2001::1', '2001:db7::1', '2001:db8::1', '2001:db9::1', '2002:a00:1::1',
    '3ffe::1', '3fff::1', '3fff:fff::1', '3fff:1000::1', 'fbff::1', 'fc00::1', 'fdff::1', 'fe00::1', 'fe7f::1', 'fec0::1', 'feff::1',
  ];
  expect(await inPrivateNetwork('tests/support/spaces-there.ts', addresses, {})).toEqual(Object.fromEntries(addresses.map((address) => [address, addressSpace(address)])));
});
