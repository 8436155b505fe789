/** Lines of at most `width` columns, broken between words and never inside a value: a long URL stands whole on a line of its own. */
export function wrap(text: string, width: number, indent = '', hanging = indent): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(' ')) {
    const fits = line.trim() === '' || line.length + 1 + word.length <= width;
    if (!fits) {
      lines.push(line);
      line = hanging;
    }
    line += line.trim() === '' ? word : ` ${word}`;
  }
  return [...lines, line];
}

/** A label, and its text beside it; further lines stand under the text. */
export function labelled(label: string, text: string, width: number, column: number, indent = ''): string[] {
  const head = `${indent}${label}`.padEnd(column);
  return wrap(text, width, head, ' '.repeat(column));
}
