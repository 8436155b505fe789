/** A run of the model against somebody else's receiver, and what its read side shows. */
import type { Delivery, ScenarioRow } from '../../generated/types.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { readSideAt } from '../../simulator/read-back/http.ts';
import { startForeign, type Habits } from './foreign.ts';
import { judgeWith, type Judged } from './judged.ts';

export interface Both extends Judged { readonly row: ScenarioRow | undefined; readonly plain: Delivery | undefined; readonly asked: number }

/** Judged by both ends: what the read side shows is waited for no longer than this. */
export async function judged(habits: Habits, { pointer = '', limitMs = 3000, profile = 'go-live', learnerId }: { pointer?: string; limitMs?: number; profile?: 'go-live' | 'standard'; learnerId?: string } = {}): Promise<Both> {
  const foreign = await startForeign(habits);
  const side = readSideAt({ template: foreign.template, headers: [], pointer });
  const all = await judgeWith(openModel(), foreign.url, { profile, attempts: 1, learnerId, readSide: { ...side, limitMs, settleMs: 50 } }).finally(() => foreign.close());
  return { ...all, row: all.rows.find(({ id }) => id === 'delivery/stored'), plain: all.deliveries.find(({ stimulus }) => stimulus.name === 'plain'), asked: foreign.asked.length };
}
