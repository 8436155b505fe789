/** One real browser a worker, at the real origins, for targets on loopback. */
import { test as base } from '@playwright/test';
import type { BrowserContext } from 'playwright-core';
import type { Origin } from '../../generated/types.ts';
import { findBrowser } from '../../setup/browser.mjs';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { openChromium, type ChromiumOptions } from '../../simulator/engines/chromium/engine.ts';
import type { Engine } from '../../simulator/engine.ts';

export const LOOPBACK = 'http://127.0.0.1/';

export async function browserOptions(options: Partial<ChromiumOptions> = {}): Promise<ChromiumOptions> {
  const { executablePath } = await findBrowser(process.env);
  return { executablePath, headless: true, sandbox: process.getuid?.() !== 0, target: LOOPBACK, origins: [PUBLISHED, AUTHORING], ...options };
}

export const openEngine = async (options: Partial<ChromiumOptions> = {}): Promise<Engine> => openChromium(await browserOptions(options));

/** One with a page at this origin too; a certificate there is taken as it is. */
export const openEngineAt = (origin: Origin): Promise<Engine> => openEngine({ origins: [PUBLISHED, AUTHORING, origin], ...(origin.url.startsWith('https:') ? { tamper: { args: ['--ignore-certificate-errors'] } } : {}) });

/** An engine of the test's own, and the context that its pages live in. */
export async function openWithContext(options: Partial<ChromiumOptions> = {}): Promise<{ engine: Engine; context: BrowserContext }> {
  let context: BrowserContext | undefined;
  const engine = await openEngine({ ...options, tamper: { onContext: (one) => { context = one; return Promise.resolve(); } } });
  if (context === undefined) throw new Error('The engine opened no context.');
  return { engine, context };
}

/** `secure` is for https targets: they want the canary's TLS part. Each is opened where a test asks for it. */
export const test = base.extend<object, { engine: Engine; secure: Engine }>({
  engine: [async ({}, use) => {
    const engine = await openEngine();
    await use(engine);
    await engine.close();
  }, { scope: 'worker' }],
  secure: [async ({}, use) => {
    const engine = await openEngine({ target: 'https://127.0.0.1/' });
    await use(engine);
    await engine.close();
  }, { scope: 'worker' }],
});
