/** One folder for all that a run leaves for a moment: the browser's profile, the receiver's database. */
import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked, ownMark } from './owner.ts';
import { remove, sweep } from './sweep.ts';

const OURS = marked('hookproof-', '-\\w{6}');
/** What the system and its programs go by; a browser inherits them. */
const NAMES = process.platform === 'win32' ? ['TEMP', 'TMP'] : ['TMPDIR'];

/**
 * Makes it in the system's folder for temporary files and puts it into that one's place for this process, and removes
 * what killed runs of this user have left there. Answers with what removes it; a process that ends before tries, too.
 */
export async function takeOwnFolder(): Promise<() => Promise<void>> {
  const around = tmpdir();
  const folder = await mkdtemp(join(around, `hookproof-${ownMark()}-`)).catch((cause: unknown) => {
    throw new Error(`Failed to make a folder in ${around}: ${(cause as Error).message}. Free it, or name another one with ${NAMES[0] ?? ''}.`, { cause });
  });
  const before = NAMES.map((name) => [name, process.env[name]] as const);
  for (const name of NAMES) process.env[name] = folder;
  const removeNow = () => { tolerate(() => { rmSync(folder, { recursive: true, force: true }); }); };
  process.on('exit', removeNow);
  const sweeping = sweep(around, OURS);
  return async () => {
    for (const [name, value] of before) {
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
    }
    await Promise.all([sweeping, remove(folder)]);
    process.off('exit', removeNow);
  };
}

function tolerate(act: () => void): void {
  try {
    act();
  } catch {
    // What is left is the next run's to remove.
  }
}
