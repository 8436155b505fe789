import { test } from '@playwright/test';
import { allFaults } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { readSideOver } from '../../simulator/read-back/own.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { expectExactly } from '../support/exact.ts';
import { judgeWith } from '../support/judged.ts';

const model = openModel();

test('the receiver without a fault violates nothing, by the model', async () => {
  const receiver = await startReceiver();
  expectExactly(await judgeWith(model, receiver.url, { profile: 'full', readSide: readSideOver(receiver) }).finally(() => receiver.close()), []);
});

// Those that take their time are judged by the same checks in a real browser: tests/browser/flaws.spec.ts.
for (const fault of allFaults.filter(({ id }) => !/-(slow|hang)$/.test(id))) {
  test(`a receiver with ${fault.id} fails exactly what it lists, by the model`, async () => {
    const receiver = await startReceiver({ fault });
    expectExactly(await judgeWith(model, receiver.url, { profile: 'full', readSide: readSideOver(receiver) }).finally(() => receiver.close()), fault.fails.map(({ id }) => id));
  });
}
