/** hookproof compare: an earlier report and a later one. Sends nothing. */
import { basename } from 'node:path';
import { compareReports } from '../report/comparison.ts';
import { comparisonText } from '../report/comparison-text.ts';
import { jsonText } from '../report/json.ts';
import type { Io } from './io.ts';
import { parseOutputs, writeWhole } from './outputs.ts';
import { wantsColour } from './print-report.ts';
import { readReport } from './report-file.ts';

/** As the command line gives them. */
export interface CompareFlags {
  strict?: boolean;
  reporter?: string[];
}

/** Answers with the exit code: 0 no must got worse, 1 one did, 2 not comparable. */
export async function compare(before: string, after: string, { strict = false, reporter }: CompareFlags, io: Io): Promise<number> {
  const outputs = await parseOutputs(reporter, ['text', 'json']);
  const [earlier, later] = await Promise.all([readReport(before), readReport(after)]);
  const comparison = compareReports({ file: basename(before), report: earlier }, { file: basename(after), report: later }, strict);
  for (const { reporter: name, file } of outputs) {
    const text = name === 'json' ? jsonText(comparison) : comparisonText(comparison, file === null && wantsColour(io));
    if (file === null) io.stdout.write(text);
    else await writeWhole(file, text, 'the comparison');
  }
  return comparison.exitCode;
}
