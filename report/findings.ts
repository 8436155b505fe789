import type { ReportedFinding, Report, ScenarioRow } from '../generated/types.ts';
import type { Palette } from './colour.ts';
import { labelled, WIDTH, wrap } from './layout.ts';
import { visibleLine } from './visible.ts';

const INDENT = '     ';
const COLUMN = 16;
const LEVELS = ['must', 'should', 'advice'] as const;

/** What is wrong and what could not be judged for a reason of its own, the most important first, what is known last. Their numbers are the closing's. */
export function ranked(rows: readonly ScenarioRow[]): ScenarioRow[] {
  const shown = rows.filter(({ verdict, finding }) => finding !== null && (verdict === 'violates' || verdict === 'unknown'));
  const rank = ({ level, verdict, known }: ScenarioRow) => (known === undefined ? 0 : 6) + LEVELS.indexOf(level) * 2 + (verdict === 'violates' ? 0 : 1);
  return shown.map((row, place) => ({ row, place })).sort((a, b) => rank(a.row) - rank(b.row) || a.place - b.place).map(({ row }) => row);
}

export function findings(report: Report, paint: Palette): string[] {
  const rows = ranked(report.scenarios);
  if (rows.length === 0) return [];
  return [paint.bold(titleOf(report, rows)), ...findingLines(rows, report.scenarios, paint)];
}

/** Each of them, numbered; what it hides is looked for among all rows. */
export const findingLines = (rows: readonly ScenarioRow[], all: readonly ScenarioRow[], paint: Palette): string[] => rows.flatMap((row, index) => ['', ...one(row, index + 1, all, paint)]);

function titleOf({ exitCode }: Report, rows: readonly ScenarioRow[]): string {
  if (!rows.some(({ verdict }) => verdict === 'violates')) return 'WHAT COULD NOT BE JUDGED';
  return exitCode === 0 && !rows.some(({ known }) => known !== undefined) ? 'WHAT COULD BE BETTER' : 'WHAT IS WRONG';
}

function one(row: ScenarioRow, number: number, all: readonly ScenarioRow[], paint: Palette): string[] {
  const { finding } = row;
  if (finding === null) return [];
  const colour = row.level === 'must' ? paint.bad : row.level === 'should' ? paint.warn : paint.dim;
  const label = row.verdict === 'unknown' ? `${row.level}, unknown` : row.known === undefined ? row.level : `${row.level}, known until ${row.known.until}`;
  const also = all.filter(({ causedBy, verdict }) => causedBy === row.id && verdict === 'unknown').map(({ id }) => id);
  return [
    `${String(number).padStart(3)}  ${paint.bold(row.id)}  ${colour(label)}`,
    ...wrap(finding.summary, WIDTH, INDENT),
    '',
    ...labelled(`${INDENT}expected`, finding.expected, COLUMN),
    ...finding.seen.flatMap((seen, index) => labelled(index === 0 ? `${INDENT}seen` : '', visibleLine(seen), COLUMN)),
    ...(finding.reason === null || isSaid(finding, finding.reason) ? [] : labelled(`${INDENT}browser`, finding.reason, COLUMN)),
    ...finding.fix.flatMap((fix, index) => labelled(index === 0 ? `${INDENT}fix` : '', fix, COLUMN)),
    ...block(finding.paste, paint.good),
    ...(row.known === undefined ? [] : labelled(`${INDENT}known`, visibleLine(row.known.reason), COLUMN)),
    ...where(finding).flatMap((text, index) => labelled(index === 0 ? `${INDENT}when` : '', text, COLUMN)),
    ...labelled(`${INDENT}source`, `${row.source} (${row.status})`, COLUMN),
    ...(also.length === 0 ? [] : labelled(`${INDENT}hides`, `${also.slice(0, 3).join(', ')}${also.length > 3 ? ` and ${also.length - 3} more` : ''}`, COLUMN)),
    ...(finding.curl === null ? [] : [`${INDENT}repeat`.padEnd(COLUMN) + paint.dim(visibleLine(finding.curl))]),
  ];
}

const isSaid = ({ seen }: ReportedFinding, reason: string): boolean => seen.some((line) => line.includes(reason));

/** To be copied: whole lines, however long. */
const block = (lines: readonly string[], colour: (text: string) => string): string[] =>
  lines.length === 0 ? [] : ['', ...lines.map((line) => `${' '.repeat(COLUMN)}${colour(visibleLine(line))}`), ''];

/** When, from where and as whom, so that it can be found in the endpoint's own log. */
const where = ({ where: shown }: ReportedFinding): string[] => [
  ...shown.slice(0, 3).map(({ origin, sentAt, learnerId }) => `${sentAt.slice(11)} from ${URL.canParse(origin) ? new URL(origin).host : origin}${learnerId === null ? '' : ` as ${visibleLine(learnerId)}`}`),
  ...(shown.length > 3 ? [`and ${shown.length - 3} more`] : []),
];
