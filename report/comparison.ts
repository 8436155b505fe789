/** Two reports beside each other. Pure. */
import type { ChangedSetting, Compared, Comparison, Report } from '../generated/types.ts';
import { sameEndpoint } from '../scenarios/same-endpoint.ts';
import { changesOf } from './changes.ts';

export interface Named { readonly file: string; readonly report: Report }

/** 0 where nothing got worse, 1 where a must did (with strict a should too), 2 where the two say nothing about each other. */
export function compareReports(before: Named, after: Named, strict: boolean): Comparison {
  const incomparable = whyNot(before.report, after.report);
  const rows = incomparable === null ? changesOf(before.report.scenarios, after.report.scenarios) : [];
  const worse = rows.some((row) => row.worse && (row.level === 'must' || (strict && row.level === 'should')));
  const verdict = incomparable !== null ? 'not-comparable' : worse ? 'worse' : 'no-worse';
  return {
    schemaVersion: 1,
    before: compared(before),
    after: compared(after),
    strict,
    incomparable,
    rows,
    settings: changedSettings(before.report, after.report),
    verdict,
    exitCode: EXIT_CODES[verdict],
  };
}

const EXIT_CODES = { 'no-worse': 0, worse: 1, 'not-comparable': 2 } as const;

function whyNot(before: Report, after: Report): string | null {
  if (!sameEndpoint(before.target, after.target)) return `they are of different endpoints, ${before.target} and ${after.target}`;
  if (before.profile !== after.profile) return `they are of different profiles, ${before.profile} and ${after.profile}`;
  return null;
}

const compared = ({ file, report: { hookproof, startedAt, target, profile, exitCode, only, rerun } }: Named): Compared => ({ file, hookproof, startedAt, target, profile, part: rerun !== undefined ? '--rerun' : only.length > 0 ? '--only' : null, exitCode });

/** Whatever else was different, so that nobody takes it for the endpoint's doing. */
function changedSettings(before: Report, after: Report): ChangedSetting[] {
  const [was, is] = [settingsIn(before), settingsIn(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((setting) => JSON.stringify(setting.before) !== JSON.stringify(setting.after));
}

/** By name; what stands there more than once, as an extra origin does, is a list. */
function settingsIn({ settings, engine, hookproof, only, strict, rerun }: Report): Map<string, unknown> {
  const values = new Map<string, unknown>([['hookproof', hookproof], ['browser', `${engine.product} ${engine.version}`.trim()], ['only', rerun === undefined ? only : 'what was not fine before'], ['strict', strict]]);
  for (const { name } of settings) {
    const all = settings.filter((setting) => setting.name === name).map(({ value }) => value);
    values.set(name, all.length === 1 ? all[0] : all);
  }
  return values;
}
