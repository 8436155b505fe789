/** The judge: a real Chromium, its pages at the player's real origins, the preflight on the wire. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Delivery, Origin, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import type { Engine } from '../../engine.ts';
import { CANARY, startCanary } from './canary.ts';
import { disguise } from './disguise.ts';
import { launch, leave } from './launch.ts';
import { openPage, secretPath, senderFiles, serve, type SenderPage } from './pages.ts';
import { record, type Recorder } from './recorder.ts';
import { sendFrom } from './send.ts';
import { pidOf } from './processes.ts';

export interface ChromiumOptions {
  readonly executablePath: string;
  readonly headless: boolean;
  readonly sandbox: boolean;
  readonly target: string;
  /** Where courses speak from (published, and each --origin) and Check URL (authoring). */
  readonly origins: readonly Origin[];
  /** For tests of the canary: ways to break the wire. */
  readonly tamper?: { readonly args?: readonly string[]; readonly context?: BrowserContextOptions; readonly onContext?: (context: BrowserContext) => Promise<unknown> };
}

interface Seat { readonly page: SenderPage; readonly recorder: Recorder; readonly opened: Date }

/** Starts the browser, opens a page for each origin, and lets the canary sing. Throws a CanaryError where it does not. */
export async function openChromium(options: ChromiumOptions): Promise<Engine> {
  const canary = await startCanary(options.target.startsWith('https:'));
  let browser: Browser | undefined;
  try {
    browser = await launch({ ...options, canaryPorts: canary.ports, args: options.tamper?.args });
    const seats = await takeSeats(browser, options);
    await Promise.all(seats.map((seat) => canary.test(`${seat.page.sender}@${seat.page.origin.name}`, (target) => sendFrom(seat, { target, ...CANARY }, '{}'))));
    await canary.close();
    return engineOf(browser, await pidOf(browser, 'browser'), seats);
  } catch (error) {
    await Promise.all([canary.close(), browser?.close()]);
    throw error;
  }
}

async function takeSeats(browser: Browser, { origins, tamper }: ChromiumOptions): Promise<Seat[]> {
  const [context, session] = await Promise.all([browser.newContext(tamper?.context), browser.newBrowserCDPSession()]);
  await tamper?.onContext?.(context);
  const path = secretPath();
  await serve(session, origins, path, await senderFiles(path));
  return Promise.all(origins.map(async (origin) => {
    let recorder: Recorder | undefined;
    const page = await openPage(context, path, origin.name === 'authoring' ? 'check-url' : 'course', origin, async (pageSession) => {
      [recorder] = await Promise.all([record(pageSession), disguise(browser, pageSession)]);
    });
    if (recorder === undefined) throw new Error(`Failed to record ${origin.url}: its page did not open. Run again.`);
    return { page, recorder, opened: new Date() };
  }));
}

function engineOf(browser: Browser, pid: number | null, seats: readonly Seat[]): Engine {
  const info: Engine['info'] = { name: 'chromium', product: 'Chromium', version: browser.version(), predicted: false };
  return {
    info,
    async deliver(stimulus: Stimulus): Promise<Delivery> {
      if (stimulus.sender === 'wire') return (await import('../wire/play.ts')).playByWire(stimulus);
      const seat = seats.find(({ page }) => page.origin.name === stimulus.origin.name && page.sender === stimulus.sender);
      if (seat === undefined) throw new Error(`Failed to send ${stimulus.id}: no page of ${stimulus.sender} at ${stimulus.origin.url} is open. Open the engine with that origin.`);
      return playAttempts(info, stimulus, (one, body) => sendFrom(seat, one, body), seat.opened);
    },
    close: () => leave(browser, pid),
  };
}
