/** A browser of ours: a long-lived page for each origin, recorded, and the canary heard from each. */
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import type { Origin, Stimulus } from '../../../generated/types.ts';
import { CANARY, startCanary } from './canary.ts';
import { disguise } from './disguise.ts';
import { launch, leave } from './launch.ts';
import { openPage, secretPath, senderFiles, serve, type SenderPage } from './pages.ts';
import { pidOf } from './processes.ts';
import { record, type Recorder } from './recorder.ts';
import { sendFrom } from './send.ts';
import type { Detour } from './switches.ts';

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

export interface Seat { readonly page: SenderPage; readonly recorder: Recorder; readonly opened: Date }

export interface OpenBrowser {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** What the pages' URLs begin with, after the origin. */
  readonly path: string;
  readonly seats: readonly Seat[];
  close(): Promise<void>;
}

/** Starts it. Throws a CanaryError where the wire is not a learner's. */
export async function openBrowser(options: ChromiumOptions, detour?: Detour): Promise<OpenBrowser> {
  const canary = await startCanary(options.target.startsWith('https:'));
  let browser: Browser | undefined;
  try {
    browser = await launch({ ...options, canaryPorts: canary.ports, detour, args: options.tamper?.args });
    const there = await takeSeats(browser, options);
    await Promise.all(there.seats.map((seat) => canary.test(`${seat.page.sender}@${seat.page.origin.name}`, (target) => sendFrom(seat, { target, ...CANARY }, '{}'))));
    await canary.close();
    return openedOf(browser, await pidOf(browser, 'browser'), there);
  } catch (error) {
    await Promise.all([canary.close(), browser?.close()]);
    throw error;
  }
}

const openedOf = (browser: Browser, pid: number | null, there: Omit<OpenBrowser, 'browser' | 'close'>): OpenBrowser => ({ browser, ...there, close: () => leave(browser, pid) });

/** The page that a stimulus is sent from. Throws where none of that sender and origin is open. */
export function seatOf({ seats }: OpenBrowser, { id, sender, origin }: Stimulus): Seat {
  const seat = seats.find(({ page }) => page.origin.name === origin.name && page.sender === sender);
  if (seat === undefined) throw new Error(`Failed to send ${id}: no page of ${sender} at ${origin.url} is open. Open the engine with that origin.`);
  return seat;
}

async function takeSeats(browser: Browser, { origins, tamper }: ChromiumOptions): Promise<Omit<OpenBrowser, 'browser' | 'close'>> {
  const [context, session] = await Promise.all([browser.newContext(tamper?.context), browser.newBrowserCDPSession()]);
  await tamper?.onContext?.(context);
  const path = secretPath();
  await serve(session, origins, path, await senderFiles(path));
  const seats = await Promise.all(origins.map(async (origin) => {
    const { page, prepared: [recorder] } = await openPage(context, path, origin.name === 'authoring' ? 'check-url' : 'course', origin, (pageSession) => Promise.all([record(pageSession), disguise(browser, pageSession)]));
    return { page, recorder, opened: new Date() };
  }));
  return { context, path, seats };
}
