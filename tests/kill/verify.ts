/** hookproof verify, ended at random moments of its run: what is left alive, and what is left lying about. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { validateReport } from '../../generated/validators.js';
import { ROOT } from '../support/command.ts';
import { createFamily } from './family.ts';

export const WAYS = ['SIGKILL', 'SIGTERM', 'SIGINT', 'SIGINT twice'] as const;
export type Way = (typeof WAYS)[number];

export interface Sums {
  readonly rounds: number;
  /** Rounds in which a browser lived at the end of the run. */
  readonly withBrowser: number;
  /** Of these, with more than one. */
  readonly withTwo: number;
  /** Processes that still lived 10 s after the end of their run. */
  readonly alive: number;
  /** The longest time until the last process of a run had gone. */
  readonly longestMs: number;
  /** Folders and files that killed runs left, and those of them that the runs after them did not sweep. */
  readonly left: number;
  readonly unswept: number;
  /** Reports that were no whole report. */
  readonly half: number;
  /** Exit codes by way, as `SIGTERM 143`. */
  readonly codes: ReadonlyMap<string, number>;
}

const LIMIT_MS = 10_000;

/** `folder` is an empty one: reports and temporary files lie in it. The moments are those of an undisturbed run, which begins and ends the whole. */
export async function killVerify(rounds: number, args: readonly string[], folder: string, random: () => number, onRound: () => void = () => undefined): Promise<Sums> {
  const [temporary, reports] = [join(folder, 'tmp'), join(folder, 'reports')];
  await Promise.all([mkdir(temporary), mkdir(reports)]);
  const report = join(reports, 'report.json');
  const begin = (env: Readonly<Record<string, string>>): ChildProcess =>
    spawn(process.execPath, ['dist/cli.js', 'verify', ...args, '--reporter', `json=${report}`], { cwd: ROOT, detached: true, stdio: 'ignore', env: { ...process.env, TMPDIR: temporary, ...env } });
  const undisturbed = async (): Promise<number> => {
    const start = performance.now();
    const [code] = (await once(begin({}), 'exit')) as [number | null];
    if (code !== 0) throw new Error(`An undisturbed run exits with ${String(code)}.`);
    return performance.now() - start;
  };
  const wholeMs = await undisturbed();
  let [withBrowser, withTwo, alive, longestMs, left, half] = [0, 0, 0, 0, 0, 0];
  const codes = new Map<string, number>();

  for (let round = 0; round < rounds; round += 1) {
    const way = WAYS[round % WAYS.length] ?? 'SIGKILL';
    const family = createFamily();
    const child = begin(family.env);
    const exit = once(child, 'exit') as Promise<[number | null, NodeJS.Signals | null]>;
    await Promise.race([exit, wait(random() * wholeMs, undefined, { ref: false })]);
    await family.alive();
    const browsers = (await readdir(temporary)).length === 0 ? 0 : await profilesIn(temporary);
    if (browsers > 0) withBrowser += 1;
    if (browsers > 1) withTwo += 1;
    child.kill(way === 'SIGINT twice' ? 'SIGINT' : way);
    if (way === 'SIGINT twice') await wait(random() * 100).then(() => child.kill('SIGINT'));
    const [code, signal] = await exit;
    const name = `${way} ${code ?? signal ?? ''}`;
    codes.set(name, (codes.get(name) ?? 0) + 1);
    const end = performance.now();
    let living = await family.alive();
    while (living.length > 0 && performance.now() - end < LIMIT_MS) {
      await wait(50);
      living = await family.alive();
    }
    longestMs = Math.max(longestMs, performance.now() - end);
    alive += living.length;
    left += (await readdir(temporary)).length + (await readdir(reports)).length - 1;
    half += validateReport(JSON.parse(await readFile(report, 'utf8').catch(() => 'null')) as unknown) ? 0 : 1;
    onRound();
  }
  await undisturbed();
  const unswept = (await readdir(temporary)).length + (await readdir(reports)).length - 1;
  return { rounds, withBrowser, withTwo, alive, longestMs, left, unswept, half, codes };
}

/** How many browsers keep their profile in the folders there. */
async function profilesIn(temporary: string): Promise<number> {
  const folders = await readdir(temporary);
  const names = await Promise.all(folders.map((name) => readdir(join(temporary, name)).catch(() => [])));
  return Math.max(0, ...names.map((inside) => inside.filter((name) => name.includes('profile')).length));
}
