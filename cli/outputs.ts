/** Where reports go: --reporter name or name=file, several at once, one of them to stdout. */
import { access, constants, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { marked, ownMark } from './owner.ts';
import { sweep } from './sweep.ts';
import { suggest, UsageError } from './usage-error.ts';

export const REPORTERS = ['text', 'json', 'junit'] as const;
export type ReporterName = (typeof REPORTERS)[number];

export interface Output {
  readonly reporter: ReporterName;
  /** null is stdout. */
  readonly file: string | null;
}

/** Checks that every file can be written, before anything is sent. */
export async function parseOutputs(given: readonly string[] | undefined, allowed: readonly ReporterName[] = REPORTERS): Promise<Output[]> {
  const outputs = (given ?? ['text']).map((text) => parse(text, allowed));
  if (outputs.filter(({ file }) => file === null).length > 1) throw new UsageError('Failed to read --reporter: two reports cannot share stdout. Give one of them a file, as in --reporter junit=results.xml');
  const files = outputs.flatMap(({ file }) => file ?? []);
  const twice = files.find((file, index) => files.indexOf(file) !== index);
  if (twice !== undefined) throw new UsageError(`Failed to read --reporter: two reports cannot share ${twice}. Give each a file of its own.`);
  await Promise.all(files.map((file) => checkWritable(file)));
  return outputs;
}

function parse(text: string, allowed: readonly ReporterName[]): Output {
  const [name = '', ...rest] = text.split('=');
  const reporter = allowed.find((known) => known === name);
  if (reporter === undefined) throw new UsageError(`Failed to read --reporter: "${name}" is unknown. ${suggest(name, allowed)}`);
  const file = rest.join('=');
  if (rest.length > 0 && file === '') throw new UsageError(`Failed to read --reporter: "${text}" names no file. Give one, as in ${name}=report.txt`);
  return { reporter, file: rest.length === 0 ? null : resolve(file) };
}

/** Throws a UsageError where no file can be written there. */
export async function checkWritable(file: string, what = 'the report'): Promise<void> {
  const folder = dirname(file);
  const fail = (found: string) => new UsageError(`Failed to write ${what} ${file}: ${found}. Give a file in a folder that exists and can be written.`);
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory() === true) throw fail('it is a folder');
  await access(folder, constants.W_OK).catch(() => { throw fail(`${folder} cannot be written`); });
  if (!(await stat(folder)).isDirectory()) throw fail(`${folder} is no folder`);
}

/** A report, whole or not at all. */
export const writeReport = (file: string, text: string): Promise<void> => writeWhole(file, text, 'the report');

const TEMPORARY = marked('.*\\.', '\\.tmp');

/** Whole or not at all: written beside its place, then renamed. What killed runs have left in that folder is removed. */
export async function writeWhole(file: string, content: string | Uint8Array, what = 'the file'): Promise<void> {
  const temporary = `${file}.${ownMark()}.tmp`;
  try {
    await sweep(dirname(file), TEMPORARY);
    await writeFile(temporary, content);
    await rename(temporary, file);
  } catch (cause) {
    await rm(temporary, { force: true });
    throw new Error(`Failed to write ${what} ${file}: ${(cause as Error).message}. Free the place and run again.`, { cause });
  }
}
