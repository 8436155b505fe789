import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * What set-up asks of the machine. Tests give another one.
 * @type {import('./machine.d.mts').Machine}
 */
export const machine = {
  platform: process.platform,
  root: process.getuid?.() === 0,
  exists: existsSync,
  run,
  say: (line) => process.stderr.write(`${line}\n`),
};

/** Runs a command to its end, stdin closed. The output is kept, so that it can be shown only when it matters. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    // npm is a .cmd on Windows, which only a shell starts.
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env }, shell: process.platform === 'win32' && command === 'npm' });
    let output = '';
    child.stdout.on('data', (data) => (output += data));
    child.stderr.on('data', (data) => (output += data));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
