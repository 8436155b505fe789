/** Whole commands, timed side by side: a and b in turn, so that a busy machine hurts both alike. */
import { spawn } from 'node:child_process';

export interface Command { readonly args: readonly string[]; readonly env?: Readonly<Record<string, string>> }

/** Milliseconds from spawn to exit of a node process. Throws where it does not exit with 0. */
export function time({ args, env = {} }: Command): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => { said += chunk.toString(); });
    child.on('exit', (code) => {
      if (code === 0) resolve(performance.now() - start);
      else reject(new Error(`Failed to time node ${args.join(' ')}: it exits with ${String(code)}. It says: ${said.slice(0, 400)}`));
    });
  });
}

export const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

export interface Pair { readonly a: number; readonly b: number; readonly ratio: number; readonly difference: number }

/** Medians of both, and of the pairs' own ratios and differences. One pair before them warms the disk. */
export async function pairs(a: Command, b: Command, rounds: number): Promise<Pair> {
  await time(a);
  await time(b);
  const times: { a: number; b: number }[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(round % 2 === 0 ? { a: await time(a), b: await time(b) } : await backwards(a, b));
  return { a: median(times.map((one) => one.a)), b: median(times.map((one) => one.b)), ratio: median(times.map((one) => one.a / one.b)), difference: median(times.map((one) => one.a - one.b)) };
}

async function backwards(a: Command, b: Command): Promise<{ a: number; b: number }> {
  const second = await time(b);
  return { a: await time(a), b: second };
}
