/** The model alone says what Chromium said of the same answers, and sends what Chromium sent. Recorded by npm run mutation. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Case } from '../answers/answer.ts';
import { attemptOf, stimuliOf } from '../answers/compare.ts';
import { startAnswers, type AnswerServer } from '../answers/server.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { startReceivers } from '../support/asked.ts';
import { trustingAll } from '../support/trusting-all.ts';
import { accountOf, casesOf, type Predicted } from './account.ts';

const file = process.env['HOOKPROOF_PREDICTED'];
if (file === undefined) throw new Error('Failed to find what Chromium said: HOOKPROOF_PREDICTED is not set. Run npm run mutation.');
const predicted = JSON.parse(readFileSync(file, 'utf8')) as Predicted;

/** Small enough to fail soon, large enough that few tests are many cases. */
const SLICE = 25;
/** Cases that are played at once. */
const ABREAST = 5;
const model = openModel();
/** Open for as long as this process lives: the tests of a mutant are a handful of milliseconds each. */
let server: Promise<AnswerServer> | undefined;

async function play(one: Case): Promise<void> {
  server ??= startAnswers();
  await Promise.all(stimuliOf(one, (await server).play(one)).map(async (stimulus) => {
    const said = predicted.said[one.id]?.[stimulus.sender];
    if (said === undefined) throw new Error(`${one.id} was not recorded`);
    const { verdict, page, way } = accountOf(attemptOf(await model.deliver(stimulus)));
    expect({ verdict, page: said.page === null ? null : page, way: said.way === null ? null : way }, one.id).toEqual(said);
  }));
}

/** Those that wait for a timeout stand alone. */
const groupOf = ({ kind, id, timeoutMs }: Case) => (kind === 'drop' && timeoutMs !== undefined ? id : kind);
const cases = casesOf(predicted).filter(({ id }) => predicted.said[id] !== undefined);

for (const group of new Set(cases.map(groupOf))) {
  const own = cases.filter((one) => groupOf(one) === group);
  for (let from = 0; from < own.length; from += SLICE) {
    test(`${group}, from ${from}: the model says what Chromium said`, async () => {
      const slice = own.slice(from, from + SLICE);
      for (let at = 0; at < slice.length; at += ABREAST) await Promise.all(slice.slice(at, at + ABREAST).map(play));
    });
  }
}

for (const [index, sent] of predicted.sent.entries()) {
  test(`over ${index === 0 ? 'http' : 'https'} the model sends what Chromium sent`, async () => {
    const receivers = await startReceivers({ secure: index === 1 });
    expect(await trustingAll(() => receivers.asked(model)).finally(() => receivers.close())).toEqual(sent);
  });
}
