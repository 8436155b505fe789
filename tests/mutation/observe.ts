/** Of all that the flaw tests saw, what is enough to tell checks and judgement apart from others: cases, in one file. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue } from '../../scenarios/index.ts';
import type { Evidence } from '../../scenarios/scenario.ts';
import type { Kept } from '../support/judged.ts';

export interface Cases {
  readonly evidences: readonly Evidence[];
  /** What one check found in one delivery, as JSON. */
  readonly observations: readonly { readonly evidence: number; readonly scenario: string; readonly delivery: number; readonly expected: string }[];
  /** Whole runs, as JSON of their rows. */
  readonly runs: readonly { readonly evidence: number; readonly ids: readonly string[]; readonly expected: string }[];
}

/** How often the same observation is kept: for two reasons it may be made in two ways. */
const TWICE = 2;

export function observe(folder: string, file: string): void {
  const evidences: Evidence[] = [];
  const observations: Cases['observations'][number][] = [];
  const runs: Cases['runs'][number][] = [];
  const met = new Map<string, number>();
  const pairs = new Set<string>();
  for (const name of readdirSync(folder).sort()) {
    const { ids, evidence, rows } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as Kept;
    let place: number | undefined;
    const placeOf = () => (place ??= evidences.push(evidence) - 1);
    for (const scenario of catalogue.filter(({ id }) => ids.includes(id))) {
      evidence.deliveries.forEach((delivery, index) => {
        if (!scenario.send.some((one) => one === delivery.stimulus.name)) return;
        const expected = JSON.stringify(scenario.expect(delivery, evidence));
        const key = `${scenario.id} ${delivery.predicted} ${expected.replace(/\d+/g, '0')}`;
        const times = met.get(key) ?? 0;
        if (times >= TWICE) return;
        met.set(key, times + 1);
        observations.push({ evidence: placeOf(), scenario: scenario.id, delivery: index, expected });
      });
    }
    const fresh = rows.map(({ id, verdict, causedBy, finding }) => [id, verdict, causedBy, finding === null].join()).filter((pair) => !pairs.has(pair));
    if (fresh.length === 0) continue;
    for (const pair of fresh) pairs.add(pair);
    runs.push({ evidence: placeOf(), ids, expected: JSON.stringify(rows) });
  }
  writeFileSync(file, JSON.stringify({ evidences, observations, runs } satisfies Cases));
}
