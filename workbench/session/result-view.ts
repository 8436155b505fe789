/** What the next POST of the course carries, for eyes. */
import type { State } from '../state.ts';
import { payloadNow, type Bench } from './bench.ts';
import { notesOn, PRESETS } from './payload.ts';

export function resultOf(bench: Bench): State['result'] {
  const { wish } = bench.desk;
  const { body, ownTime, indent } = payloadNow(bench);
  return {
    preset: wish.preset,
    presets: PRESETS,
    set: Object.fromEntries(Object.entries(wish.set).map(([field, value]) => [field, JSON.stringify(value)])),
    unset: wish.unset,
    body: JSON.stringify(ownTime ? { ...body, finishedOn: 'the time of the attempt' } : body, null, Math.max(indent, 2)),
    notes: notesOn(body),
  };
}
