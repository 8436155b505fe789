/** hookproof judge: recorded deliveries, judged again by this version. Reads one file, and no network. */
import { basename } from 'node:path';
import { rejudgeDeliveries, rejudgeReport } from '../report/rejudge.ts';
import { catalogue } from '../scenarios/index.ts';
import { choose } from '../scenarios/plan.ts';
import type { Io } from './io.ts';
import { noSuchPrefix } from './only-option.ts';
import { parseOutputs } from './outputs.ts';
import { printReport } from './print-report.ts';
import { readRecord } from './report-file.ts';
import { UsageError } from './usage-error.ts';
import { VERSION } from './version.ts';

/** As the command line gives them. */
export interface JudgeFlags {
  only?: string[];
  reporter?: string[];
  strict?: boolean;
  verbose?: boolean;
}

/** Answers with the exit code, as verify does. Throws a UsageError where the file is no record. */
export async function judgeRecord(file: string, { only, reporter, strict = false, verbose = false }: JudgeFlags, io: Io): Promise<number> {
  for (const prefix of only ?? []) if (prefix === '' || choose(catalogue, 'full', [prefix]).length === 0) throw noSuchPrefix(prefix);
  const outputs = await parseOutputs(reporter);
  const record = await readRecord(file);
  if (!Array.isArray(record) && record.har !== undefined) throw new UsageError(`Failed to judge ${file}: it is of hookproof diagnose, which judges more than it keeps. Run hookproof diagnose with the HAR.`);
  const options = { hookproof: VERSION, file: basename(file), only, strict };
  const report = Array.isArray(record) ? rejudgeDeliveries(record, options) : rejudgeReport(record, options);
  if (report === undefined) throw new UsageError(`Failed to judge ${file}: in none of its deliveries the page was there to the end. Record another one.`);
  await printReport(report, outputs, verbose, io);
  return report.exitCode;
}
