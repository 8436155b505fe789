/** The browser's processes: for an endpoint that keeps one of them too busy to hear anything else. */
import type { Browser } from 'playwright-core';

/** The process of that type, as the browser names it; null where there is none. */
export async function pidOf(browser: Browser, type: string): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.find((process) => process.type === type)?.id ?? null;
}

export function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went in the meantime.
  }
}

/** The promise's value, or false once the time is up. */
export async function within(ms: number, promise: Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  promise.catch(() => undefined);
  const late = new Promise<boolean>((resolve) => { timer = setTimeout(() => { resolve(false); }, ms); });
  return Promise.race([promise, late]).finally(() => { clearTimeout(timer); });
}
