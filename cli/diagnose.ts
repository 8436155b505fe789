/** hookproof diagnose: judges what somebody else's browser recorded. Reads one file, and no network. */
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import { catalogue } from '../scenarios/index.ts';
import { choose } from '../scenarios/plan.ts';
import type { Io } from './io.ts';
import { noSuchPrefix } from './only-option.ts';
import { parseOutputs } from './outputs.ts';
import { printReport } from './print-report.ts';
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

/** As UTF-8, or as UTF-16 where it begins so, as some shells write it. */
export async function read(file: string, mostBytes: number): Promise<string> {
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read the HAR ${file}: ${found}. ${next}`); };
  const handle = await open(file, 'r').catch((cause: unknown) => fail(REASONS[codeOf(cause)] ?? codeOf(cause), 'Give the path of a .har file.'));
  try {
    const found = await handle.stat();
    if (found.isDirectory()) return fail('it is a folder', 'Give the path of a .har file.');
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
    if (found.size > mostBytes) return fail(`it has ${megabytes(found.size)}, and no more than ${megabytes(mostBytes)} are read`, 'Clear the Network panel before the course is finished, and export again; or filter the file to the requests to the endpoint.');
    const bytes = await handle.readFile();
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder', ENOTDIR: 'its path leads through a file' };
const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'it cannot be opened');

function checkPrefix(prefix: string): void {
  if (choose(catalogue, 'standard', [prefix]).length === 0 || prefix === '') throw noSuchPrefix(prefix);
}
