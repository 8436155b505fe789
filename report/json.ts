import type { Report } from '../generated/types.ts';

/** The report as it is: it validates against schema/report.schema.json. */
export function jsonReport(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
