import type { Report, ReportedFinding, ScenarioRow } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { firstSentence } from './findings.ts';
import { labelled, WIDTH, wrap } from './layout.ts';

const COLUMN = 14;
const QUIET = ['unknown', 'unobserved', 'not-applicable', 'told'] as const;
const WORDS: Readonly<Record<ScenarioRow['verdict'], string>> = {
  conforms: 'fine', violates: 'wrong', unknown: 'unknown', unobserved: 'unobserved', 'not-applicable': 'not applicable', told: 'told',
};

/** One line a group; what is neither fine nor wrong is counted, and listed where asked. */
export function groups(report: Report, paint: Palette, verbose: boolean): string[] {
  const { scenarios, counts } = report;
  const names = [...new Set(scenarios.map(groupOf))];
  const quiet = QUIET.filter((verdict) => counts[verdict] > 0);
  return [
    paint.bold('ALL THAT WAS LOOKED AT'),
    '',
    ...names.flatMap((name) => line(name, scenarios.filter((row) => groupOf(row) === name), paint)),
    ...(verbose ? quiet.flatMap((verdict) => list(verdict, scenarios, paint)) : hint(quiet)),
    ...told(scenarios, verbose),
  ];
}

const groupOf = ({ id }: ScenarioRow): string => id.split('/')[0] ?? id;

function line(name: string, rows: readonly ScenarioRow[], paint: Palette): string[] {
  const parts = (['conforms', 'violates', ...QUIET] as const).flatMap((verdict) => {
    const those = rows.filter((row) => row.verdict === verdict);
    // Advice that is not taken is nothing wrong.
    const known = those.filter((row) => row.known !== undefined).length;
    const advice = verdict === 'violates' ? those.filter((row) => row.level === 'advice' && row.known === undefined).length : 0;
    const wrong = those.length - advice - known;
    return [...(wrong > 0 ? [`${wrong} ${WORDS[verdict]}`] : []), ...(known > 0 ? [`${known} wrong and known`] : []), ...(advice > 0 ? [`${advice} to better`] : [])];
  });
  const all = rows.every(({ verdict }) => verdict !== 'violates' && verdict !== 'unknown');
  return [`  ${all ? paint.good(name.padEnd(COLUMN - 2)) : name.padEnd(COLUMN - 2)}${parts.join(', ')}`];
}

const hint = (quiet: readonly string[]): string[] => (quiet.length === 0 ? [] : ['', '  --verbose lists each row that is neither fine nor wrong, and each exchange.']);

/** Each row of that verdict: with its own words, or below the row that is its cause. */
function list(verdict: ScenarioRow['verdict'], rows: readonly ScenarioRow[], paint: Palette): string[] {
  const those = rows.filter((row) => row.verdict === verdict);
  const causes = [...new Set(those.map(({ causedBy }) => causedBy))];
  return ['', ...causes.flatMap((cause) => [
    `  ${paint.bold(WORDS[verdict])}${cause === null ? '' : `, because of ${cause}`}`,
    ...those.filter(({ causedBy }) => causedBy === cause).flatMap(({ id, finding }) => wrap(`${id}${finding === null ? '' : `: ${finding.summary}`}`, WIDTH, '      ', '    ')),
  ])];
}

/** What this run shows and no receiver can change, by its first sentence: --verbose has the rest, and what is so for every receiver. */
function told(rows: readonly ScenarioRow[], verbose: boolean): string[] {
  const those = rows.flatMap(({ verdict, finding }) => (verdict === 'told' && finding !== null && isOfThisRun(finding) ? [finding] : []));
  return verbose || those.length === 0 ? [] : ['', ...those.flatMap(({ summary }) => labelled('  told', firstSentence(summary), 8))];
}

/** The same in every report is read in none. */
function isOfThisRun({ kind, facts }: ReportedFinding): boolean {
  const { value, silent, played } = facts;
  if (ALWAYS_SO.has(kind)) return false;
  if (kind === 'methods-header-ignored') return typeof value === 'string' && !/(^|[,\s])(post|\*)($|[,\s])/i.test(value);
  if (kind === 'blocked-is-silent') return silent !== 0;
  return kind !== 'null-origin' || (typeof played === 'object' && played !== null && 'delivered' in played && played.delivered === true);
}
const ALWAYS_SO: ReadonlySet<string> = new Set(['page-policy', 'anonymous-learner', 'learner-is-claimed', 'origin-is-no-login']);
