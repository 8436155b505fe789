/** The log of a simulation for a terminal: attempts that are alike are told once. */
import { visibleLine } from '../report/visible.ts';
import type { Entry } from '../workbench/state.ts';

/** One line an entry: attempt, milliseconds since its beginning, who, what. */
export function storyLines(entries: readonly Entry[]): string[] {
  const chapters = chaptersOf(entries);
  const lines: string[] = [];
  for (let at = 0; at < chapters.length;) {
    const chapter = chapters[at] ?? [];
    let last = at;
    while (last + 1 < chapters.length && likeness(chapters[last + 1] ?? []) === likeness(chapter)) last += 1;
    lines.push(...chapter.map(lineOf));
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

const lineOf = ({ attempt, ms, who, title }: Entry): string =>
  (attempt === null ? '' : String(attempt).padStart(3)).padEnd(5) + (ms === null ? '' : `+${ms} ms`).padEnd(10) + who.padEnd(11) + visibleLine(title);
