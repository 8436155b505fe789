import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { issue, served } from '../certificates.ts';
import { inPrivateNetwork, LOCAL_ADDRESS, needsPrivateNetwork, PUBLIC_ADDRESS } from '../support/private-network.ts';
import { homeThatTrusts, needsCertutil } from '../support/trust.ts';

interface There { readonly code: number; readonly stderr: string; readonly arrived: readonly string[]; readonly report: Report }
const SCRIPT = 'tests/support/verify-there.ts';
const violated = ({ report }: There) => report.scenarios.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id);

test.beforeEach(() => { needsPrivateNetwork(); needsCertutil(); });

async function verifyThere(address: string, secure: boolean): Promise<There> {
  const root = await issue({ name: 'hookproof test root', authority: true });
  const intermediate = await issue({ name: 'hookproof test intermediate', authority: true, issuer: root });
  const home = await homeThatTrusts(root);
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-there-'));
  try {
    const file = join(folder, 'tls.json');
    await writeFile(file, JSON.stringify(await served(await issue({ name: 'hookproof test', issuer: intermediate, hosts: [address] }), intermediate)));
    return await inPrivateNetwork(SCRIPT, secure ? [address, file] : [address], home.env) as There;
  } finally {
    await Promise.all([home.close(), rm(folder, { recursive: true, force: true })]);
  }
}

test('a receiver on a private address is refused by the local network check, and no byte of HTTP reaches it', async () => {
  const there = await verifyThere(LOCAL_ADDRESS, true);
  expect(violated(there)).toEqual(['endpoint/address-not-denied']);
  expect(there.report.scenarios.find(({ id }) => id === 'endpoint/public-address')).toMatchObject({ verdict: 'unknown', causedBy: 'endpoint/address-not-denied' });
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
});
