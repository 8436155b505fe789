/** The judge: a real Chromium, its pages at the player's real origins, the preflight on the wire. */
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions } from 'playwright-core';
import type { Delivery, Origin, Stimulus } from '../../../generated/types.ts';
import { playAttempts } from '../../attempts.ts';
import type { Engine } from '../../engine.ts';
import { startCanary, type Canary } from './canary.ts';
import { disguise } from './disguise.ts';
import { openPage, serve, type SenderPage } from './pages.ts';
import { record, type Recorder } from './recorder.ts';
import { sendFrom } from './send.ts';
import { hostOf, isLoopback } from '../../loopback.ts';
import { end, pidOf, within } from './processes.ts';
import { switches } from './switches.ts';

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

const CANARY = { contentType: 'application/json', timeoutMs: 5000, successStatus: [200] };

/** Starts the browser, opens a page for each origin, and lets the canary sing. Throws a CanaryError where it does not. */
export async function openChromium(options: ChromiumOptions): Promise<Engine> {
  const canary = await startCanary(options.target.startsWith('https:'));
  let browser: Browser | undefined;
  try {
    browser = await launch(options, canary);
    const seats = await takeSeats(browser, options);
    await Promise.all(seats.map((seat) => canary.test(`${seat.page.sender}@${seat.page.origin.name}`, (target) => sendFrom(seat, { target, ...CANARY }, '{}'))));
    await canary.close();
    return engineOf(browser, await pidOf(browser, 'browser'), seats);
  } catch (error) {
    await Promise.all([canary.close(), browser?.close()]);
    throw error;
  }
}

async function launch({ executablePath, headless, sandbox, target, tamper }: ChromiumOptions, canary: Canary): Promise<Browser> {
  try {
    return await chromium.launch({
      executablePath,
      headless,
      chromiumSandbox: sandbox,
      args: [...switches({ loopbackTarget: isLoopback(hostOf(target)), canaryPorts: canary.ports }), ...(tamper?.args ?? [])],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
  } catch (cause) {
    const text = String(cause);
    if (/no usable sandbox|sandbox.*(failed|not supported)|--no-sandbox/i.test(text) && sandbox) {
      throw new Error('Failed to start the browser: its sandbox cannot be used here. Allow unprivileged user namespaces, or set HOOKPROOF_SANDBOX=off if you trust the endpoint.', { cause });
    }
    throw new Error(`Failed to start the browser at ${executablePath}: ${whyOf(text)}. Name another one with HOOKPROOF_BROWSER.`, { cause });
  }
}

/** The driver's first line tells only that the browser has gone; what the browser said on its way stands in the log below. */
const whyOf = (text: string): string => /\[err\] ([\x20-\x7e]+)/.exec(text)?.[1] ?? /<process did exit: (.+?)>/.exec(text)?.[1] ?? text.split('\n')[0] ?? '';

async function takeSeats(browser: Browser, { origins, tamper }: ChromiumOptions): Promise<Seat[]> {
  const [context, session] = await Promise.all([browser.newContext(tamper?.context), browser.newBrowserCDPSession()]);
  await tamper?.onContext?.(context);
  const path = await serve(session, origins);
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

const FAREWELL_MS = 3000;

/** Asks the browser to go; one that an endpoint keeps too busy to hear is ended. */
async function leave(browser: Browser, pid: number | null): Promise<void> {
  const gone = await within(FAREWELL_MS, browser.close().then(() => true));
  if (!gone && pid !== null) end(pid);
}
