/** tests/fixtures/rows.json: the facts of every row that a flaw changes. */
import { compact, differing, type Compact } from '../support/rows.ts';
import { playByModel, PROMPT } from './play.ts';

export interface Rows { readonly conforming: Compact; readonly flaws: Readonly<Record<string, ReturnType<typeof differing>>> }

export async function playRows(): Promise<Rows> {
  const conforming = compact((await playByModel()).rows);
  const flaws: Record<string, ReturnType<typeof differing>> = {};
  for (const fault of PROMPT) flaws[fault.id] = differing(compact((await playByModel(fault)).rows), conforming);
  return { conforming, flaws };
}
