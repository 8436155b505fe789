/** The built command line as a child process, with what it and its browser took of memory. Linux: read from /proc. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './command.ts';

export interface Watched {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Peaks in MB: of our own process, and of what all processes below it hold for themselves. */
  readonly ownMb: number;
  readonly browserMb: number;
  /** Processes of its browser that are still there. */
  readonly left: string[];
  readonly ms: number;
}

/** Writes the peak as our process ends: /proc has nothing of it any more by then. */
const PEAK = "import { readFileSync, writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.HOOKPROOF_PEAK, readFileSync('/proc/self/status', 'utf8')));";

/** Where it has not ended after `limitMs` it is killed, and its code is null. */
export async function watched(args: readonly string[], { env = {}, limitMs = 120_000 }: { env?: Readonly<Record<string, string>>; limitMs?: number } = {}): Promise<Watched> {
  const folder = await mkdtemp(join(tmpdir(), 'hookproof-watched-'));
  const [peak, preload] = [join(folder, 'peak'), join(folder, 'peak.mjs')];
  await writeFile(preload, PEAK);
  const start = performance.now();
  const child = spawn(process.execPath, ['--import', preload, 'dist/cli.js', ...args], { cwd: ROOT, env: { ...process.env, ...env, TMPDIR: folder, HOOKPROOF_PEAK: peak, FORCE_COLOR: '0' } });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  let browserMb = 0;
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  const run = { over: false };
  const limit = setTimeout(() => child.kill('SIGKILL'), limitMs);
  const watching = (async () => {
    while (!run.over) {
      browserMb = Math.max(browserMb, await treeMb(child.pid ?? 0));
      await Promise.race([ended, new Promise((resolve) => { setTimeout(resolve, 30); })]);
    }
  })();
  const code = await ended;
  clearTimeout(limit);
  const ms = performance.now() - start;
  run.over = true;
  await watching;
  const left = await browsersIn(folder);
  const ownMb = megabytes(await readFile(peak, 'utf8').catch(() => ''), 'VmHWM');
  await rm(folder, { recursive: true, force: true });
  return { code, stdout: Buffer.concat(out).toString('latin1'), stderr: Buffer.concat(err).toString('latin1'), ownMb, browserMb, left, ms };
}

const megabytes = (status: string, field: string): number => Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? NaN) / 1024;

/** Memory that each process holds for itself: what they share would count many times. */
async function treeMb(root: number): Promise<number> {
  const family = new Map<number, number[]>();
  const statuses = new Map<number, string>();
  await Promise.all((await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(async (name) => {
    const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '');
    const parent = Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    family.set(parent, [...(family.get(parent) ?? []), Number(name)]);
    statuses.set(Number(name), status);
  }));
  const below = (id: number): number[] => (family.get(id) ?? []).flatMap((child) => [child, ...below(child)]);
  return below(root).map((id) => megabytes(statuses.get(id) ?? '', 'RssAnon')).filter((mb) => !Number.isNaN(mb)).reduce((sum, mb) => sum + mb, 0);
}

/** The ids of processes of a browser whose profile lies in there. */
export async function browsersIn(folder: string): Promise<string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const lines = await Promise.all(ids.map((id) => readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => '')));
  return ids.filter((_id, index) => lines[index]?.includes(`--user-data-dir=${folder}`));
}
