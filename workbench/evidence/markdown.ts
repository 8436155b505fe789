/** Markdown that reads well as plain text, and in which nothing from outside is obeyed. */
import { visibleLine } from '../../report/visible.ts';

/** A sentence that may quote what came from outside: no link, no picture, no HTML, no line of its own. */
export const prose = (text: string): string => visibleLine(text).replace(/[<[\]`|]/g, '\\$&');

/** A value, as it is. */
export function code(text: string): string {
  const line = visibleLine(text);
  const fence = '`'.repeat(longest(line) + 1);
  const space = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${space}${line}${space}${fence}`;
}

/** Lines to read or to copy, as they are. */
export function block(lines: readonly string[]): string[] {
  const shown = lines.map(visibleLine);
  const fence = '`'.repeat(Math.max(3, longest(shown.join('\n')) + 1));
  return ['', fence, ...shown, fence, ''];
}

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string[] =>
  ['', row(head), row(head.map(() => '---')), ...rows.map(row), ''];

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('\n', ' ').replace(/(?<!\\)\|/g, '\\|')).join(' | ')} |`;

/** The longest run of backticks. */
const longest = (text: string): number => Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
