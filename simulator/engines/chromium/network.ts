/** The browser's network service: a process of its own, which an endpoint's flood of headers can keep too busy to hear anything else. */
import type { BrowserContext } from 'playwright-core';
import type { SenderPage } from './pages.ts';

/** A service that is well answers within milliseconds. */
const STALL_MS = 2000;
const SERVICE = 'network.mojom.NetworkService';

/**
 * Empties the cache, so that the next request asks before it sends; unlike a disabled cache it adds nothing to the wire.
 * A service that an earlier answer keeps busy is ended first, and the browser starts another: what is sent next is then
 * judged by its own answer. Throws where that does not help.
 */
export async function forgetPreflights({ page, session, lost }: SenderPage): Promise<void> {
  const cleared = Promise.race([lost, session.send('Network.clearBrowserCache').then(() => true)]);
  if (await within(STALL_MS, cleared)) return;
  await endService(page.context());
  if (await within(STALL_MS, Promise.race([cleared, session.send('Network.clearBrowserCache').then(() => true)]))) return;
  throw new Error(`Failed to send from the page: the browser's network service does not answer. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`);
}

async function endService(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return;
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const service = processInfo.find(({ type }) => type === SERVICE);
  if (service === undefined) return;
  try {
    process.kill(service.id, 'SIGKILL');
  } catch {
    // It went in the meantime.
  }
}

/** The promise's value, or false once the time is up. */
async function within(ms: number, promise: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  promise.catch(() => undefined);
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => { resolve(false); }, ms); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}
