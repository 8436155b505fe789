import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Delivery, Probe, ScenarioRow } from '../../generated/types.ts';
import { probe } from '../../simulator/probe/probe.ts';
import type { Engine } from '../../simulator/engine.ts';
import { lookAgain } from '../../simulator/read-back/last-look.ts';
import { observing } from '../../simulator/read-back/observing.ts';
import type { ReadSide } from '../../simulator/read-back/read-side.ts';
import { withoutSilence } from '../../scenarios/silent.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan, valuesFor, withoutBrowser, type PlanOptions } from '../../scenarios/plan.ts';
import { rowsOf, send } from '../../scenarios/run.ts';
import type { Profile } from '../../scenarios/profile.ts';
import type { Evidence } from '../../scenarios/scenario.ts';

export interface Judged { readonly rows: ScenarioRow[]; readonly deliveries: Delivery[]; readonly probe: Probe }

/** What verify does between parsing and printing, with an engine that lives on; with a read side, by both ends; `plainly` without a second browser and pages of their own. */
export async function judgeWith(engine: Engine, target: string, { profile = 'standard', readSide, plainly = false, ...options }: Partial<PlanOptions> & { profile?: Profile; readSide?: ReadSide; plainly?: boolean } = {}): Promise<Judged> {
  const scenarios = plainly || engine.info.predicted ? withoutBrowser(choose(catalogue, profile)) : choose(catalogue, profile);
  const timeoutMs = options.timeoutMs ?? 3000;
  const probing = probe(target, { timeoutMs });
  const stimuli = plan({ scenarios, target, timeoutMs, run: 'test', attempts: 2, successStatus: [200], extraOrigins: [], values: await valuesFor(scenarios, 1), ...options });
  const sent = await send(stimuli, readSide === undefined ? engine : observing(engine, readSide, undefined, options.learnerId === undefined ? [] : [options.learnerId]));
  const deliveries = withoutSilence(readSide === undefined ? sent : await lookAgain(sent, readSide));
  const evidence = { target, deliveries, probe: await probing };
  const rows = rowsOf(scenarios, scenarios, evidence);
  await keep({ ids: scenarios.map(({ id }) => id), evidence, rows });
  return { rows, deliveries, probe: evidence.probe };
}

/** What npm run mutation judges again, without a network. */
export interface Kept { readonly ids: readonly string[]; readonly evidence: Evidence; readonly rows: ScenarioRow[] }

async function keep(kept: Kept): Promise<void> {
  const folder = process.env['HOOKPROOF_RECORD'];
  if (folder !== undefined) await writeFile(join(folder, `${randomUUID()}.json`), JSON.stringify(kept));
}

export const violated = ({ rows }: Pick<Judged, 'rows'>): string[] => rows.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id).sort();

/** Every unknown row names its cause, or has facts of its own. */
export const unexplained = ({ rows }: Pick<Judged, 'rows'>): string[] => rows.filter(({ verdict, causedBy, finding }) => verdict === 'unknown' && causedBy === null && finding === null).map(({ id }) => id);

/** Both plain cases, as the JSON report's origins show them. */
export const plainCases = ({ deliveries }: Pick<Judged, 'deliveries'>): { delivered: boolean | null; accepted: boolean | null }[] =>
  deliveries.filter(({ stimulus }) => ['plain', 'check-url'].includes(stimulus.name)).map(({ attempts }) => ({ delivered: attempts[0]?.delivered ?? null, accepted: attempts[0]?.accepted ?? null }));
