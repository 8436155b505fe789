import type { Report } from '../generated/types.ts';

/** JSON may hold these raw, and a terminal obeys them. They only ever stand inside its strings. */
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** The report as it is: it validates against schema/report.schema.json. */
export function jsonReport(report: Report): string {
  return jsonText(report);
}

/** JSON that a terminal can be shown. */
export function jsonText(value: unknown, indent = 2): string {
  const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return `${JSON.stringify(value, null, indent).replace(OBEYED, escaped)}\n`;
}
