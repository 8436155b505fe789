/** Other addresses than this machine's own, in a network namespace without a way out. */
import { execFileSync, spawn } from 'node:child_process';
import { test } from '@playwright/test';
import { ROOT } from './command.ts';

export const LOCAL_ADDRESS = '192.168.50.10';
export const PUBLIC_ADDRESS = '203.0.113.10';

const SET_UP = `ip link set lo up && ip addr add ${LOCAL_ADDRESS}/32 dev lo && ip addr add ${PUBLIC_ADDRESS}/32 dev lo && exec "$@"`;
const enter = (...command: readonly string[]) => ['-n', 'bash', '-c', SET_UP, '_', ...command];

/** On CI a machine that refuses is a failure; elsewhere the test skips. */
export function needsPrivateNetwork(): void {
  if (process.env['CI']) return;
  let refused = false;
  try {
    execFileSync('unshare', enter('true'), { stdio: 'ignore' });
  } catch {
    refused = true;
  }
  test.skip(refused, 'needs root, unshare and ip (iproute2)');
}

/** Runs one of our scripts in there; answers with the JSON that it prints. */
export function inPrivateNetwork(script: string, args: readonly string[], env: Record<string, string>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const child = spawn('unshare', enter(process.execPath, '--import', 'tsx', script, ...args), { cwd: ROOT, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => { out += text; });
    child.stderr.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.on('error', reject);
    child.on('close', () => {
      try { resolve(JSON.parse(out)); } catch { reject(new Error(`The script in the private network failed: ${err || out}`)); }
    });
  });
}
