import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { CAUSES } from '../proof/causes.ts';
import { FLAWS, isPlayed, proof } from '../proof/proof.ts';

test('docs/proof.md is what npm run proof writes', async () => {
  expect(await readFile(new URL('../../docs/proof.md', import.meta.url), 'utf8')).toBe(proof());
});

test('each cause is played by receivers or a test that exist, or says why it cannot be', async () => {
  const ids = new Set(FLAWS.map(({ id }) => id));
  for (const cause of CAUSES) {
    expect((cause.played ?? []).filter((id) => !ids.has(id)), cause.what).toEqual([]);
    if (cause.test !== undefined) await readFile(new URL(`../../${cause.test}`, import.meta.url));
    expect((cause.played ?? []).length > 0 || cause.test !== undefined, cause.what).toBe(isPlayed(cause));
  }
});
