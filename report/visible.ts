/** What a terminal obeys instead of showing: controls but line feed and tab, what has no width, and what turns the writing direction around. */
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Text from outside, made safe for a terminal and a log: an escape becomes \x1b. */
export const visible = (text: string): string => text.replace(OBEYED, spelt);

/** As visible, on one line: a value must not be able to begin a line of a report. */
export const visibleLine = (text: string): string => visible(text).replaceAll('\n', '\\n').replaceAll('\t', '\\t');

function spelt(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
}
