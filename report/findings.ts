import type { ReportedFinding, Report, ScenarioRow } from '../generated/types.ts';
import { recipeOf } from '../scenarios/stimuli/index.ts';
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

/** In chapters: what is wrong, what could not be judged, what could be better, what is known. The first of all is 1. */
export function findings({ scenarios, strict }: Report, paint: Palette): string[] {
  const chapters = new Map<string, ScenarioRow[]>();
  for (const row of ranked(scenarios)) {
    const title = titleOf(row, strict);
    chapters.set(title, [...(chapters.get(title) ?? []), row]);
  }
  const rows = [...chapters.values()].flat();
  return [...chapters].flatMap(([title, own], index) => [...(index === 0 ? [] : ['']), paint.bold(title), ...own.flatMap((row) => ['', ...one(row, rows, scenarios, paint)])]);
}

/** Each of them, numbered; what it hides is looked for among all rows. */
export const findingLines = (rows: readonly ScenarioRow[], all: readonly ScenarioRow[], paint: Palette): string[] => rows.flatMap((row) => ['', ...one(row, rows, all, paint)]);

function titleOf({ verdict, level, known }: ScenarioRow, strict: boolean): string {
  if (known !== undefined) return 'WHAT IS WRONG AND KNOWN';
  if (verdict === 'unknown') return 'WHAT COULD NOT BE JUDGED';
  return level === 'must' || (strict && level === 'should') ? 'WHAT IS WRONG' : 'WHAT COULD BE BETTER';
}

function one(row: ScenarioRow, rows: readonly ScenarioRow[], all: readonly ScenarioRow[], paint: Palette): string[] {
  const { finding } = row;
  if (finding === null) return [];
  const colour = row.level === 'must' ? paint.bad : row.level === 'should' ? paint.warn : paint.dim;
  const label = row.verdict === 'unknown' ? `${row.level}, unknown` : row.known === undefined ? row.level : `${row.level}, known until ${row.known.until}`;
  const also = all.filter(({ causedBy, verdict }) => causedBy === row.id && verdict === 'unknown').map(({ id }) => id);
  const earlier = sameFix(row, rows);
  return [
    `${String(rows.indexOf(row) + 1).padStart(3)}  ${paint.bold(row.id)}  ${colour(label)}`,
    ...wrap(earlier?.finding.summary === finding.summary ? `As ${earlier.number}. ${firstSentence(finding.summary)}` : finding.summary, WIDTH, INDENT),
    '',
    ...(earlier?.finding.expected === finding.expected ? [] : labelled(`${INDENT}expected`, finding.expected, COLUMN)),
    ...finding.seen.flatMap((seen, index) => labelled(index === 0 ? `${INDENT}seen` : '', visibleLine(seen), COLUMN)),
    ...(finding.reason === null || isSaid(finding, finding.reason) ? [] : labelled(`${INDENT}browser`, finding.reason, COLUMN)),
    ...(earlier === undefined ? [...finding.fix.flatMap((fix, index) => labelled(index === 0 ? `${INDENT}fix` : '', fix, COLUMN)), ...block(finding.paste, paint.good)] : labelled(`${INDENT}fix`, asEarlier(finding, earlier), COLUMN)),
    ...(row.known === undefined ? [] : labelled(`${INDENT}known`, visibleLine(row.known.reason), COLUMN)),
    ...where(finding).flatMap((text, index) => labelled(index === 0 ? `${INDENT}when` : '', text, COLUMN)),
    ...labelled(`${INDENT}source`, `${row.source} (${row.status})`, COLUMN),
    ...(also.length === 0 ? [] : labelled(`${INDENT}hides`, `${also.slice(0, 3).join(', ')}${also.length > 3 ? ` and ${also.length - 3} more` : ''}`, COLUMN)),
    ...repeat(finding, paint),
  ];
}

interface Earlier { readonly number: number; readonly finding: ReportedFinding }

/** What is mended in the same way is told once; the others name its number. */
function sameFix({ finding }: ScenarioRow, rows: readonly ScenarioRow[]): Earlier | undefined {
  const cure = (one: ReportedFinding) => JSON.stringify([one.kind, one.fix, one.paste]);
  const index = finding === null || finding.fix.length === 0 ? -1 : rows.findIndex((row) => row.finding !== null && cure(row.finding) === cure(finding));
  const found = rows[index]?.finding;
  return found == null || found === finding ? undefined : { number: index + 1, finding: found };
}

function asEarlier({ where: [place] }: ReportedFinding, { number, finding }: Earlier): string {
  const origin = place?.origin === finding.where[0]?.origin ? undefined : place?.delivery.split('@')[1];
  return `as ${number}${origin === undefined ? '' : `, from ${URL.canParse(origin) ? new URL(origin).host : `the ${origin} origin`}`}`;
}

export const firstSentence = (text: string): string => /^.*?\.(?= |$)/.exec(text)?.[0] ?? text;

const isSaid = ({ seen }: ReportedFinding, reason: string): boolean => seen.some((line) => line.includes(reason));

/** To be copied: whole lines, however long. */
const block = (lines: readonly string[], colour: (text: string) => string): string[] =>
  lines.length === 0 ? [] : ['', ...lines.map((line) => `${' '.repeat(COLUMN)}${colour(visibleLine(line))}`), ''];

/** A row that tries several things and tells of them under seen. */
const triesSome = ({ facts, where: places }: ReportedFinding): boolean => Array.isArray(facts['cases']) && places.length > 1;

/** When, from where and as whom, so that it can be found in the endpoint's own log. */
function where(finding: ReportedFinding): string[] {
  const places = finding.where.map(({ origin, sentAt, learnerId }) => `${sentAt.slice(11)} from ${URL.canParse(origin) ? new URL(origin).host : origin}${learnerId === null ? '' : ` as ${visibleLine(learnerId)}`}`);
  const [first = '', ...more] = places;
  if (triesSome(finding)) return [`${first} and ${more.length} more`];
  return [...places.slice(0, 3), ...(places.length > 3 ? [`and ${places.length - 3} more`] : [])];
}

/** The line for a shell stays whole, however long. Of several it repeats the first, and says which that is. */
function repeat(finding: ReportedFinding, paint: Palette): string[] {
  if (finding.curl === null) return [];
  const curl = paint.dim(visibleLine(finding.curl));
  if (!triesSome(finding)) return [`${INDENT}repeat`.padEnd(COLUMN) + curl];
  const what = recipeOf(finding.where[0]?.delivery.split('@')[0] ?? '')?.what;
  return [...labelled(`${INDENT}repeat`, `the first of ${finding.where.length}${what === undefined ? '' : `, ${what}`}:`, COLUMN), ' '.repeat(COLUMN) + curl];
}
