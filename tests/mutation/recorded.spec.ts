/** What the flaw tests saw, judged again: every row as it was. Recorded by npm run mutation from tests that passed, so each list of violated ids is the receiver's own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { catalogue } from '../../scenarios/index.ts';
import { rowsOf } from '../../scenarios/run.ts';
import type { Kept } from '../support/judged.ts';

const folder = process.env['HOOKPROOF_RECORDED'];
if (folder === undefined) throw new Error('Failed to find what was recorded: HOOKPROOF_RECORDED is not set. Run npm run mutation.');

for (const file of readdirSync(folder).sort()) {
  const { ids, evidence, rows } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Kept;
  const scenarios = catalogue.filter(({ id }) => ids.includes(id));
  test(`what was recorded in ${file} is judged as it was`, () => {
    expect(JSON.parse(JSON.stringify(rowsOf(scenarios, scenarios, evidence)))).toEqual(rows);
  });
}
