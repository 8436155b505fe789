/** The log of a simulation for a terminal: attempts that are alike are told once. */
import { WIDTH, wrap } from '../report/layout.ts';
import { visibleLine } from '../report/visible.ts';
import type { Entry } from '../workbench/state.ts';

/** At 80 columns, each entry: attempt, milliseconds since its beginning, who, what. What takes several lines is told in full once. */
export function storyLines(entries: readonly Entry[]): string[] {
  const chapters = chaptersOf(entries);
  const lines: string[] = [];
  const lineOf = teller();
  for (let at = 0; at < chapters.length;) {
    const chapter = chapters[at] ?? [];
    let last = at;
    while (last + 1 < chapters.length && likeness(chapters[last + 1] ?? []) === likeness(chapter)) last += 1;
    lines.push(...chapter.flatMap(lineOf));
    if (last === at + 1) lines.push(`     attempt ${first(chapters[last])}: the same`);
    if (last > at + 1) lines.push(`     attempts ${first(chapters[at + 1])} to ${first(chapters[last])}: the same`);
    at = last + 1;
  }
  return lines;
}

const first = (chapter: readonly Entry[] | undefined): string => String(chapter?.find(({ attempt }) => attempt !== null)?.attempt ?? '');

/** An attempt, with the click that began it, is a chapter. */
function chaptersOf(entries: readonly Entry[]): Entry[][] {
  const chapters: Entry[][] = [];
  for (const entry of entries) {
    if (entry.kind === 'play' || chapters.length === 0) chapters.push([]);
    chapters.at(-1)?.push(entry);
  }
  return chapters;
}

const likeness = (chapter: readonly Entry[]): string => JSON.stringify(chapter.map(({ who, kind, title }) => [who, kind, title.replace(/\d+ ms$/, '')]));

const COLUMN = 26;

/** Remembers where it told a long one. */
function teller(): (entry: Entry) => string[] {
  const told = new Map<string, number>();
  return ({ attempt, ms, who, title }) => {
    const first = (attempt === null ? '' : String(attempt).padStart(3)).padEnd(5) + (ms === null ? '' : `+${ms} ms`).padEnd(10) + who.padEnd(11);
    const before = told.get(title);
    const [head, tail] = title.split(/: (.*)/s);
    if (before === undefined && attempt !== null && title.length > WIDTH) told.set(title, attempt);
    return wrap(visibleLine(before === undefined || tail === undefined || before === attempt ? title : `${head ?? ''}: as in attempt ${before}`), WIDTH, ' '.repeat(COLUMN), first);
  };
}
