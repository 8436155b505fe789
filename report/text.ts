/** The report for eyes: who was judged, both origins, what is wrong, what is fine, and the verdict as the last line. */
import type { Report } from '../generated/types.ts';
import { closing } from './closing.ts';
import { palette } from './colour.ts';
import { exchanges } from './exchanges.ts';
import { findings } from './findings.ts';
import { groups } from './groups.ts';
import { header } from './header.ts';
import { known } from './known.ts';
import { leftovers } from './leftovers.ts';
import { origins } from './origins.ts';
import { rerun } from './rerun.ts';
import { mapStrings } from './strings.ts';
import { visible } from './visible.ts';

export interface TextOptions {
  readonly colour: boolean;
  /** Every row and each exchange, too. */
  readonly verbose: boolean;
}

/** 80 columns; what the endpoint sent never reaches a terminal as an escape. */
export function textReport(report: Report, { colour, verbose }: TextOptions): string {
  const safe = mapStrings(report, visible);
  const paint = palette(colour);
  const parts = [header(safe, paint), origins(safe, paint), rerun(safe, paint), known(safe, paint), findings(safe, paint), groups(safe, paint, verbose), leftovers(safe), ...(verbose ? [exchanges(safe, paint)] : []), closing(safe, paint)];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
