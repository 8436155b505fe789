import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

/** Runs a file of tests/ with its output shown; its failure becomes this process's exit code. */
export async function runScript(file, args = []) {
  const tsx = createRequire(import.meta.url).resolve('tsx/cli');
  const [code] = await once(spawn(process.execPath, ['--expose-gc', tsx, join(ROOT, 'tests', file), ...args], { stdio: 'inherit' }), 'exit');
  if (code !== 0) process.exitCode = code ?? 1;
}
