/** A comparison for eyes: what was fixed, what is new, what stays, and the verdict as the last line. */
import type { Change, Compared, Comparison } from '../generated/types.ts';
import { ANOTHER_PORT, isAnotherPort } from '../scenarios/same-endpoint.ts';
import { CHANGE_WORDS } from './changes.ts';
import { palette, type Palette } from './colour.ts';
import { labelled, plural, WIDTH, wrap } from './layout.ts';
import { mapStrings } from './strings.ts';
import { visible, visibleLine } from './visible.ts';

const COLUMN = 11;
/** Of the ids and what stands between: a longer id pushes its own line alone. */
const WIDEST = 46;
const ORDER = ['new', 'still-failing', 'fixed', 'added', 'gone'] as const;

/** 80 columns. */
export function comparisonText(comparison: Comparison, colour: boolean): string {
  const safe = mapStrings(comparison, visible);
  const paint = palette(colour);
  const parts = [heads(safe, paint), ...ORDER.map((change) => list(change, safe.rows.filter((row) => !isLeftOut(safe)(row)), paint)), leftOut(safe), settings(safe, paint), [verdict(safe, paint)]];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heads({ before, after }: Comparison, paint: Palette): string[] {
  const head = ({ file, startedAt, hookproof, exitCode }: Compared) => `${visibleLine(file)}, ${startedAt.slice(0, 19).replace('T', ' ')} UTC, by hookproof ${hookproof}, exit code ${exitCode}`;
  return [
    paint.bold('hookproof compare'),
    '',
    ...labelled('  target', visibleLine(before.target === after.target ? after.target : `${before.target}, then ${after.target}`), COLUMN),
    ...(before.target === after.target || !isAnotherPort(before.target, after.target) ? [] : labelled('', ANOTHER_PORT, COLUMN)),
    ...labelled('  profile', before.profile === after.profile ? after.profile : `${before.profile}, then ${after.profile}`, COLUMN),
    ...labelled('  before', head(before), COLUMN),
    ...labelled('  after', head(after), COLUMN),
  ];
}

function list(change: Change['change'], rows: readonly Change[], paint: Palette): string[] {
  const those = rows.filter((row) => row.change === change);
  const colour = change === 'new' ? paint.bad : change === 'fixed' ? paint.good : paint.dim;
  const column = Math.min(WIDEST, Math.max(0, ...rows.map(({ id }) => id.length)) + 4);
  return those.length === 0 ? [] : [colour(paint.bold(CHANGE_WORDS[change])), ...those.flatMap((row) => labelled(`  ${row.id}${row.id.length + 4 > WIDEST ? '  ' : ''}`, `${row.level}, ${course(row)}`, column))];
}

/** What a part of the catalogue leaves out, and was not violated in the other run, is a number: nothing became of it. */
const isLeftOut = ({ before, after }: Comparison) => ({ was, is }: Change): boolean =>
  (is === null && after.part !== null && was !== 'violates') || (was === null && before.part !== null && is !== 'unknown' && is !== 'violates');

function leftOut(comparison: Comparison): string[] {
  const those = comparison.rows.filter(isLeftOut(comparison));
  const line = (count: number, which: string, part: string | null) => (count === 0 ? [] : wrap(`${plural(count, 'row')} ${count === 1 ? 'was' : 'were'} not looked at in the ${which} run, which was one with ${part ?? ''}, and not violated in the other.`));
  return [...line(those.filter(({ is }) => is === null).length, 'second', comparison.after.part), ...line(those.filter(({ was }) => was === null).length, 'first', comparison.before.part)];
}

const course = ({ was, is, change, worse }: Change): string => {
  if (is === null) return `${was ?? ''} before, not looked at now`;
  if (was === null) return `not looked at before, ${is} now`;
  return was === is ? is : `${was} before, ${is} now${change === 'new' && !worse ? ': hidden until now' : ''}`;
};

function settings({ settings: changed }: Comparison, paint: Palette): string[] {
  const value = (one: unknown): string => (one === null || (Array.isArray(one) && one.length === 0) ? 'none' : typeof one === 'string' ? one : Array.isArray(one) ? one.map(value).join(', ') : JSON.stringify(one));
  return changed.length === 0 ? [] : [paint.bold("ALSO DIFFERENT, AND NOT THE ENDPOINT'S DOING"), ...changed.flatMap(({ name, before, after }) => wrap(visibleLine(`${name}: ${value(before)} before, ${value(after)} now`), WIDTH, '      ', '  '))];
}

function verdict({ verdict: judged, incomparable, rows, strict }: Comparison, paint: Palette): string {
  const count = (change: Change['change']) => rows.filter((row) => row.change === change).length;
  const sums = `${count('fixed')} fixed, ${count('still-failing')} still failing, ${count('new')} new`;
  if (judged === 'not-comparable') return paint.warn(paint.bold(`hookproof: the reports cannot be compared: ${visibleLine(incomparable ?? '')}.`));
  if (judged === 'no-worse') return paint.good(paint.bold(`hookproof: nothing that counts got worse: ${sums}.`));
  const worse = rows.filter((row) => row.worse && (row.level === 'must' || (strict && row.level === 'should')));
  const of = (level: string) => worse.filter((row) => row.level === level).length;
  const which = ['must', 'should'].flatMap((level) => (of(level) > 0 ? [plural(of(level), level)] : [])).join(' and ');
  return paint.bad(paint.bold(`hookproof: ${which} got worse: ${sums}.`));
}
