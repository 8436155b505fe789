import { expect, test } from '@playwright/test';
import { requirements, type RequirementId } from '../../generated/requirements.js';
import type { Delivery } from '../../generated/types.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { publicAddress } from '../../scenarios/checks/reach.ts';
import { knownReceiverWorks } from '../../scenarios/checks/url.ts';
import { rawReceivers, trustedReceivers } from '../receivers/index.ts';
import { http, startRaw } from '../receivers/raw.ts';
import { addressSpace } from '../../simulator/probe/address-space.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { ELSEWHERE } from '../proof/elsewhere.ts';
import { judgeWith, violated } from '../support/judged.ts';

test('every scenario that can be violated has a receiver that fails it', () => {
  const covered = new Set([...allFaults, ...rawReceivers, ...trustedReceivers].flatMap(({ fails }) => fails.map(({ id }) => id)));
  expect(Object.keys(requirements).filter((id) => !covered.has(id as RequirementId)).sort()).toEqual(Object.keys(ELSEWHERE).sort());
});

test('an id beyond the first says why', () => {
  expect([...allFaults, ...rawReceivers, ...trustedReceivers].filter(({ fails }) => fails.slice(1).some(({ why }) => why === undefined)).map(({ id }) => id)).toEqual([]);
});

test('an origin of --origin that the receiver does not allow fails context/hosted-elsewhere alone', async () => {
  const receiver = await startRaw({ options: (socket, { headers }) => { socket.write(http('204 No Content', headers.get('origin') === 'https://lms.example.com' ? { 'Access-Control-Allow-Origin': 'https://elearning.easygenerator.com' } : {})); } });
  const judged = await judgeWith(openModel(), receiver.url, { extraOrigins: [{ name: 'https://lms.example.com', url: 'https://lms.example.com' }] }).finally(() => receiver.close());
  expect(violated(judged)).toEqual(['context/hosted-elsewhere']);
});

/** A real delivery, as if it had gone to another URL. */
async function deliveredTo(target: string): Promise<Delivery> {
  const receiver = await startRaw();
  const { deliveries: [plain] } = await judgeWith(openModel(), receiver.url).finally(() => receiver.close());
  if (plain === undefined) throw new Error('No delivery.');
  return { ...plain, stimulus: { ...plain.stimulus, target } };
}

test('a service known to fail violates endpoint/known-receiver-works, and another does not', async () => {
  for (const [target, state] of [['https://script.google.com/macros/s/x/exec', 'violation'], ['https://results.example.com/', 'fine']] as const) {
    const delivery = await deliveredTo(target);
    expect(knownReceiverWorks(delivery, { target, deliveries: [delivery], probe: null })).toMatchObject({ state });
  }
});

test('a name that leads to a private address violates endpoint/public-address, even where the browser may go there', async () => {
  const target = 'https://results.example.com/';
  const delivery = await deliveredTo(target);
  for (const [address, state] of [['192.168.50.10', 'violation'], ['203.0.113.10', 'fine']] as const) {
    const dns = { addresses: [{ address, family: 4, space: addressSpace(address) }], error: null, ms: 1 } as const;
    expect(publicAddress(delivery, { target, deliveries: [delivery], probe: { url: target, scheme: 'https', host: 'results.example.com', port: 443, dns: { ...dns, addresses: [...dns.addresses] }, tcp: null, tls: null } })).toMatchObject({ state });
  }
});
