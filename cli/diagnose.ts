/** hookproof diagnose: judges what somebody else's browser recorded. Reads one file, and no network. */
import { basename } from 'node:path';
import { catalogue } from '../scenarios/index.ts';
import { choose } from '../scenarios/plan.ts';
import type { Io } from './io.ts';
import { noSuchPrefix } from './only-option.ts';
import { parseOutputs } from './outputs.ts';
import { printReport } from './print-report.ts';
import { readText } from './read-text.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** As the command line gives them. */
export interface DiagnoseFlags {
  url?: string;
  only?: string[];
  reporter?: string[];
  strict?: boolean;
  verbose?: boolean;
}

/** What is read of a file at most: a recording of hours is smaller. */
export const MOST_BYTES = 256 * 1024 * 1024;

/** Answers with the exit code. Throws a UsageError where the file cannot be read, is no HAR, or holds no result. */
export async function diagnose(file: string, { url, only = [], reporter, strict = false, verbose = false }: DiagnoseFlags, io: Io): Promise<number> {
  for (const prefix of only) checkPrefix(prefix);
  const outputs = await parseOutputs(reporter);
  const text = await read(file, MOST_BYTES);
  const [{ diagnose: judge }, { DiagnoseError }] = await Promise.all([import('../workbench/diagnose/diagnose.ts'), import('../workbench/diagnose/diagnose-error.ts')]);
  try {
    const report = judge(text, { hookproof: VERSION, file: basename(file), url, only, strict });
    await printReport(report, outputs, verbose, io);
    return report.exitCode;
  } catch (error) {
    throw error instanceof DiagnoseError ? new UsageError(error.message) : error;
  }
}

export const read = (file: string, mostBytes: number): Promise<string> => readText(file, {
  what: 'the HAR',
  give: 'Give the path of a .har file.',
  mostBytes,
  smaller: 'Clear the Network panel before the course is finished, and export again; or filter the file to the requests to the endpoint.',
});

function checkPrefix(prefix: string): void {
  if (choose(catalogue, 'standard', [prefix]).length === 0 || prefix === '') throw noSuchPrefix(prefix);
}
