/** A home folder whose browser trusts one private authority; nothing else on the machine changes. */
import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { findBrowser } from '../../setup/browser.mjs';
import type { Issued } from '../certificates.ts';

export interface Home { readonly env: Record<string, string>; close(): Promise<void> }

/** The environment for a child whose browser trusts the authority. */
export async function homeThatTrusts(root: Issued): Promise<Home> {
  const home = await mkdtemp(join(tmpdir(), 'hookproof-home-'));
  const store = join(home, '.pki', 'nssdb');
  const pem = join(home, 'root.pem');
  await mkdir(store, { recursive: true });
  await writeFile(pem, root.cert);
  execFileSync('certutil', ['-d', `sql:${store}`, '-N', '--empty-password']);
  execFileSync('certutil', ['-d', `sql:${store}`, '-A', '-t', 'C,,', '-n', root.name, '-i', pem]);
  // Found here: another home has another cache of browsers.
  const { executablePath } = await findBrowser(process.env);
  return { env: { HOME: home, HOOKPROOF_BROWSER: executablePath }, close: () => rm(home, { recursive: true, force: true }) };
}

/** On CI the set-up installs certutil, and its absence is a failure; elsewhere the test skips. */
export function needsCertutil(): void {
  if (!process.env['CI']) test.skip(!runs('certutil', ['--help']), 'needs certutil (libnss3-tools)');
}

/** Whether the program is there at all; what it answers does not matter. */
export function runs(program: string, args: readonly string[]): boolean {
  try {
    execFileSync(program, [...args], { stdio: 'ignore' });
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
  }
}
