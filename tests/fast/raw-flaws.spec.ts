import { expect, test } from '@playwright/test';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { verdictOf } from '../../scenarios/verdict.ts';
import { rawReceivers } from '../receivers/index.ts';
import { startRaw } from '../receivers/raw.ts';
import { expectExactly } from '../support/exact.ts';
import { profileOf } from '../support/profile-of.ts';
import { judgeWith, violated } from '../support/judged.ts';

const model = openModel();

test('the raw receiver without a flaw violates nothing, by the model', async () => {
  const receiver = await startRaw();
  expectExactly(await judgeWith(model, receiver.url).finally(() => receiver.close()), []);
});

for (const flawed of rawReceivers) {
  const does = flawed.model === 'judges' ? 'fails exactly what it lists' : 'fails nothing beyond what it lists';
  test(`a receiver that ${flawed.summary} ${does}, by the model`, { tag: '@slow' }, async () => {
    const receiver = await flawed.start();
    const judged = await judgeWith(model, receiver.url, { timeoutMs: 500, profile: profileOf(flawed.fails) }).finally(() => receiver.close());
    const { exitCode } = verdictOf(judged.rows, false);
    const listed: readonly string[] = flawed.fails.map(({ id }) => id);
    if (flawed.model === 'judges') {
      expectExactly(judged, listed);
      expect(exitCode).toBe(flawed.exitCode);
    } else {
      expect(violated(judged).filter((id) => !listed.includes(id))).toEqual([]);
      expect(exitCode === 0).toBe(flawed.model === 'not-played');
    }
  });
}
