/** Files that a command is given, read whole. */
import { open } from 'node:fs/promises';
import { UsageError } from './usage-error.ts';

export interface Wanted {
  /** As in: Failed to read the HAR x.har. */
  readonly what: string;
  /** What to do where the path leads to no such file. */
  readonly give: string;
  readonly mostBytes: number;
  /** What to do where it holds more. */
  readonly smaller: string;
}

/** As UTF-8, or as UTF-16 where it begins so, as some shells write it. Throws a UsageError. */
export async function readText(file: string, { what, give, mostBytes, smaller }: Wanted): Promise<string> {
  const fail = (found: string, next: string): never => { throw new UsageError(`Failed to read ${what} ${file}: ${found}. ${next}`); };
  const handle = await open(file, 'r').catch((cause: unknown) => fail(REASONS[codeOf(cause)] ?? codeOf(cause), give));
  try {
    const found = await handle.stat();
    if (found.isDirectory()) return fail('it is a folder', give);
    const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)} MB`;
    if (found.size > mostBytes) return fail(`it has ${megabytes(found.size)}, and no more than ${megabytes(mostBytes)} are read`, smaller);
    const bytes = await handle.readFile();
    return new TextDecoder(bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8').decode(bytes);
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = { ENOENT: 'there is no such file', EACCES: 'it may not be read', EISDIR: 'it is a folder', ENOTDIR: 'its path leads through a file' };
const codeOf = (cause: unknown): string => (cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : 'it cannot be opened');
