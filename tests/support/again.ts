import { expect } from '@playwright/test';
import type { Probe, Report } from '../../generated/types.ts';
import { assemble } from '../../report/assemble.ts';
import { jsonReport } from '../../report/json.ts';
import { rejudgeReport } from '../../report/rejudge.ts';
import { validateReport } from '../../generated/validators.js';
import { catalogue } from '../../scenarios/index.ts';
import { choose, withoutBrowser } from '../../scenarios/plan.ts';
import type { Profile } from '../../scenarios/profile.ts';
import { originsOf } from '../../scenarios/verdict.ts';
import type { Engine } from '../../simulator/engine.ts';
import type { Judged } from './judged.ts';

/** The report of what was judged, written and read as a file is. */
export function reportFrom({ deliveries }: Pick<Judged, 'deliveries'>, { target, engine, probe, profile = 'standard' }: { target: string; engine: Engine['info']; probe: Probe | null; profile?: Profile }): Report {
  const origins = originsOf(deliveries);
  if (origins === undefined) throw new Error('The plain cases were not played.');
  const all = choose(catalogue, profile);
  const scenarios = engine.predicted ? withoutBrowser(all) : all;
  const report = assemble({ hookproof: '0.0.0', startedAt: '2026-11-24T12:00:00.000Z', durationMs: 1, engine, profile, only: [], strict: false, origins, settings: [], evidence: { target, deliveries, probe }, scenarios, chosen: scenarios, known: undefined });
  const read: unknown = JSON.parse(jsonReport(report));
  if (!validateReport(read)) throw new Error(JSON.stringify(validateReport.errors));
  return read;
}

/** Judged again from the file, the rows are the same: ids, verdicts, causes and kinds of finding. */
export function expectSameAgain(report: Report): void {
  const again = rejudgeReport(report, { hookproof: '0.0.0', file: 'report.json', only: undefined, strict: false });
  expect(outline(again)).toEqual(outline(report));
}

export const outline = ({ scenarios, exitCode, verdict }: Report): unknown => ({ exitCode, verdict, rows: scenarios.map(({ id, verdict: one, causedBy, finding }) => [id, one, causedBy, finding?.kind ?? null]) });
