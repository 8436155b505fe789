/** What the flaw tests saw, looked at again: each check's observations, and whole runs, as they were. Recorded by npm run mutation from tests that passed. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { catalogue } from '../../scenarios/index.ts';
import { rowsOf } from '../../scenarios/run.ts';
import type { Cases } from './observe.ts';

const file = process.env['HOOKPROOF_RECORDED'];
if (file === undefined) throw new Error('Failed to find what was recorded: HOOKPROOF_RECORDED is not set. Run npm run mutation.');
const { evidences, observations, runs } = JSON.parse(readFileSync(file, 'utf8')) as Cases;

for (const { id, expect: look } of catalogue) {
  const own = observations.filter(({ scenario }) => scenario === id);
  test(`${id} finds what it found`, () => {
    for (const { evidence, delivery, expected } of own) {
      const whole = evidences[evidence];
      const one = whole?.deliveries[delivery];
      if (whole === undefined || one === undefined) throw new Error('not recorded');
      expect(JSON.stringify(look(one, whole)) === expected).toBe(true);
    }
  });
}

for (const [index, { evidence, ids, expected }] of runs.entries()) {
  const whole = evidences[evidence];
  const scenarios = catalogue.filter(({ id }) => ids.includes(id));
  test(`run ${index} is judged as it was`, () => {
    expect(whole !== undefined && JSON.stringify(rowsOf(scenarios, scenarios, whole)) === expected).toBe(true);
  });
}
