export const WIDTH = 80;

/** What is never broken: a word, a URL, and a quoted value with what clings to it. */
const PIECES = /(?:[^\s"]|"(?:[^"\\]|\\.)*"|")+/g;

/** Lines of at most `width` columns, each behind the indent; the first behind `first`. A piece that is longer stands whole on a line of its own. */
export function wrap(text: string, width = WIDTH, indent = '', first = indent): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const piece of text.match(PIECES) ?? []) {
    if (!empty && line.length + 1 + piece.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? piece : ` ${piece}`;
    empty = false;
  }
  return [...lines, line];
}

/** A label, and beside it a text that stays in its column. */
export const labelled = (label: string, text: string, column: number): string[] => wrap(text, WIDTH, ' '.repeat(column), label.padEnd(column));

export const plural = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`;
