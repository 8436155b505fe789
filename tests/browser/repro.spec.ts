import { expect } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import type { Engine } from '../../simulator/engine.ts';
import { parseRepro } from '../../workbench/repro/parse.ts';
import { reproOf, type Play } from '../../workbench/repro/repro.ts';
import { startStandIn } from '../../workbench/repro/stand-in.ts';
import { reproText } from '../../workbench/repro/text.ts';
import { hostileAnswers } from '../receivers/hostile.ts';
import { rawReceivers } from '../receivers/index.ts';
import { startRaw } from '../receivers/raw.ts';
import { openEngine, test as base } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';

/** An https stand-in wants the canary's TLS part. */
const test = base.extend<object, { secure: Engine }>({
  secure: [async ({}, use) => {
    const engine = await openEngine({ target: 'https://127.0.0.1/' });
    await use(engine);
    await engine.close();
  }, { scope: 'worker' }],
});

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

for (const fault of allFaults) {
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
