/** The browser's network service: a process of its own, which an endpoint's flood of headers can keep too busy to hear anything else. */
import type { BrowserContext } from 'playwright-core';
import type { SendingPage } from './pages.ts';
import { end, pidOf, within } from './processes.ts';

/** A service that is well answers within milliseconds. */
const STALL_MS = 2000;
const SERVICE = 'network.mojom.NetworkService';

/**
 * Empties the cache, so that the next request asks before it sends; unlike a disabled cache it adds nothing to the wire.
 * A service that an earlier answer keeps busy is ended first, and the browser starts another: what is sent next is then
 * judged by its own answer. Throws where that does not help.
 */
export async function forgetPreflights({ page, session, lost }: SendingPage): Promise<void> {
  const cleared = Promise.race([lost, session.send('Network.clearBrowserCache').then(() => true)]);
  if (await within(STALL_MS, cleared)) return;
  await endService(page.context());
  if (await within(STALL_MS, Promise.race([cleared, session.send('Network.clearBrowserCache').then(() => true)]))) return;
  throw new Error(`Failed to send from the page: the browser's network service does not answer. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`);
}

async function endService(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  const service = browser === null ? null : await pidOf(browser, SERVICE);
  if (service !== null) end(service);
}
