import { expect } from '@playwright/test';
import { allFaults } from '../../receiver/faults/index.ts';
import { readSideOver } from '../../simulator/read-back/own.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { PROMPT } from '../proof/play.ts';
import { test } from '../support/browser.ts';
import { expectExactly } from '../support/exact.ts';
import { judgeWith } from '../support/judged.ts';
import { isByWire, isPlain, profileOf } from '../support/profile-of.ts';

const SLOW = /-(slow|hang)$/;

test('the receiver without a fault violates nothing', async ({ engine }) => {
  const receiver = await startReceiver();
  const judged = await judgeWith(engine, receiver.url, { readSide: readSideOver(receiver) }).finally(() => receiver.close());
  expectExactly(judged, []);
  expect(judged.rows.filter(({ verdict }) => verdict === 'unknown')).toEqual([]);
});

/** CI leaves those that the wire sender alone tells to the model, which plays each of them: tests/fast/model-flaws.spec.ts. */
const met = allFaults.filter((fault) => process.env['CI'] === undefined || !PROMPT.includes(fault) || !isByWire(fault.fails));

for (const fault of met) {
  test(`a receiver with ${fault.id} fails exactly what it lists`, async ({ engine }) => {
    const receiver = await startReceiver({ fault });
    // What takes its time is tried with fewer results; the whole of the full profile is tried with every fault by the model.
    const profile = SLOW.test(fault.id) ? 'go-live' : profileOf(fault.fails);
    const judged = await judgeWith(engine, receiver.url, { profile, plainly: isPlain(fault.fails), readSide: readSideOver(receiver) }).finally(() => receiver.close());
    expectExactly(judged, fault.fails.map(({ id }) => id));
  });
}
