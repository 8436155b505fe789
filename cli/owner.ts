/** Marks in the names of what a run leaves for a moment: they tell a later run whose it was, and whether he is gone. */
import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';

/** Place, process id and start, as in `3f9a1c-4711-1a2b3c`: no two processes share one. */
const MARK = '[0-9a-f]{6}-[0-9]+-[0-9a-z]+';

/** This process's own. */
export const ownMark = (): string => `${place()}-${process.pid}-${startOf(process.pid) ?? 'x'}`;

/** What bears a mark between these two, which mean themselves in a regular expression. */
export const marked = (before: string, after: string): RegExp => new RegExp(`^${before}(${MARK})${after}$`);

/** Whether nobody bears that mark any more. Of another machine's or container's processes nobody here can tell: false. */
export function isGone(mark: string): boolean {
  const [where, pid, start] = mark.split('-');
  if (where !== place()) return false;
  if (!isAlive(Number(pid))) return true;
  const now = startOf(Number(pid));
  return now !== null && now !== start;
}

let known: string | undefined;

/** A folder can be shared by machines and containers, whose process ids are not ours. */
function place(): string {
  known ??= createHash('sha256').update(`${hostname()} ${attempt(() => readlinkSync('/proc/self/ns/pid')) ?? ''}`).digest('hex').slice(0, 6);
  return known;
}

/** A process id is given again; with its start, in ticks since the machine's, it is not. Null where the system has no /proc. */
function startOf(pid: number): string | null {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, 'latin1'));
  // The second field, the program's name, may hold anything; starttime is the 22nd (proc_pid_stat(5)).
  const ticks = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return ticks === undefined ? null : Number(ticks).toString(36);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and somebody else's.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

function attempt(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
