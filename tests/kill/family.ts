/** All processes of a run, told by what it handed down to them: a mark in the environment, their session, their parents. Linux. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

const MARK = 'HOOKPROOF_KILL_TEST';

interface Living { readonly pid: number; readonly parent: number; readonly session: number; readonly born: string }

export interface Family {
  /** For the first of them, which must be started in a session of its own. */
  readonly env: Readonly<Record<string, string>>;
  /** The ids of those that live now. Look while the first one lives: an orphan is known by what it had been seen to be. */
  alive(): Promise<number[]>;
}

export function createFamily(): Family {
  const value = randomUUID();
  const [sessions, members] = [new Set<number>(), new Set<string>()];
  return {
    env: { [MARK]: value },
    async alive() {
      const all = await everybody();
      const environments = await Promise.all(all.map(({ pid }) => readFile(`/proc/${pid}/environ`, 'latin1').catch(() => '')));
      const isMarked = new Set(all.filter((_one, index) => environments[index]?.includes(`${MARK}=${value}`)).map(({ pid }) => pid));
      for (const { pid, session } of all) if (isMarked.has(pid)) sessions.add(session);
      const isOurs = ({ pid, parent, session, born }: Living): boolean =>
        isMarked.has(pid) || sessions.has(session) || members.has(`${pid} ${born}`) || all.some((one) => one.pid === parent && members.has(`${one.pid} ${one.born}`));
      const ours = all.filter(isOurs);
      for (const { pid, born } of ours) members.add(`${pid} ${born}`);
      return ours.map(({ pid }) => pid);
    },
  };
}

/** Whoever has ended and only waits to be asked how is not alive. */
async function everybody(): Promise<Living[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(ids.map((id) => readFile(`/proc/${id}/stat`, 'latin1').catch(() => '')));
  return stats.flatMap((stat) => {
    // The program's name, in brackets, may hold anything (proc_pid_stat(5)).
    const [state = 'Z', parent, , session, ...more] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' || stat === '' ? [] : [{ pid: parseInt(stat, 10), parent: Number(parent), session: Number(session), born: more[15] ?? '' }];
  });
}
