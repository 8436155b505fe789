import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { model, playByModel, PROMPT, SECRET } from '../proof/play.ts';
import type { Rows } from '../proof/rows.ts';
import { expectSameAgain, reportFrom } from '../support/again.ts';
import { expectExactly } from '../support/exact.ts';
import { violated } from '../support/judged.ts';
import { compact, differing } from '../support/rows.ts';

/** Written by npm run proof -- --rows; a row that changes is looked at before it is written anew. */
const { conforming, flaws } = JSON.parse(await readFile(new URL('../fixtures/rows.json', import.meta.url), 'utf8')) as Rows;

test('the receiver without a fault violates nothing, by the model', async () => {
  const judged = await playByModel();
  expectExactly(judged, []);
  expect(compact(judged.rows)).toEqual(conforming);
});

for (const fault of PROMPT) {
  test(`a receiver with ${fault.id} fails exactly what it lists, by the model, with the same facts, today and from its report`, { tag: '@slow' }, async () => {
    const judged = await playByModel(fault);
    expectExactly(judged, fault.fails.map(({ id }) => id));
    expect(differing(compact(judged.rows), conforming)).toEqual(flaws[fault.id]);
    const report = reportFrom(judged, { target: judged.target, engine: model.info, probe: judged.probe, profile: 'full' });
    expect(JSON.stringify(report)).not.toContain(SECRET);
    expect(report.scenarios.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id).sort()).toEqual(violated(judged));
    expectSameAgain(report);
  });
}
