/** The command line as a child process, as users run it: from dist/, which the runner builds anew before it begins where a source is newer. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Ended { readonly code: number | null; readonly signal: NodeJS.Signals | null; readonly stdout: string; readonly stderr: string }
export interface Running { readonly child: ChildProcess; readonly ended: Promise<Ended> }

export function start(args: readonly string[], { env = {}, preload = [] }: { env?: Record<string, string>; preload?: readonly string[] } = {}): Running {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NO_COLOR' && name !== 'FORCE_COLOR'));
  const child = spawn(process.execPath, [...preload.flatMap((file) => ['--import', file]), 'dist/cli.js', ...args], { cwd: ROOT, env: { ...inherited, ...env } });
  const ended = new Promise<Ended>((resolve) => {
    let [stdout, stderr] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { stdout += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { stderr += text; });
    child.on('close', (code, signal) => resolve({ code, signal, stdout, stderr }));
  });
  return { child, ended };
}

export const hookproof = (args: readonly string[], options?: Parameters<typeof start>[1]): Promise<Ended> => start(args, options).ended;
