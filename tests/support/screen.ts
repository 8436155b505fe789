/** A screen without a monitor, for windows. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { test } from '@playwright/test';
import { findBrowser } from '../../setup/browser.mjs';
import { runs } from './trust.ts';

export interface Screen { readonly display: string; close(): void }

/** Throws where Xvfb is not there. */
export async function openScreen(): Promise<Screen> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const [number] = await once(server.stdio[3] as NodeJS.ReadableStream, 'data') as [Buffer];
  return { display: `:${number.toString().trim()}`, close: () => { server.kill(); } };
}

/** On CI the set-up installs both, and their absence is a failure; elsewhere the test skips. */
export async function needsWindow(): Promise<void> {
  if (process.env['CI']) return;
  const browser = await findBrowser(process.env, { wantVisible: true }).catch(() => null);
  test.skip(process.platform !== 'linux' || browser === null || !runs('Xvfb', ['-help']), 'needs Xvfb and a Chromium with a window');
}
