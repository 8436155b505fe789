/** The senders' pages at their real origins: served by the browser's own Fetch domain for one unguessable path, and nothing else is touched. */
import { randomBytes } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Origin } from '../../../generated/types.ts';
import { playerScript } from './bundle.ts';

export interface SenderPage {
  readonly sender: 'course' | 'check-url';
  readonly origin: Origin;
  readonly page: Page;
  readonly session: CDPSession;
  /** Rejects once the page has crashed: what it was asked is never answered. */
  readonly lost: Promise<never>;
}

/** connect-src stays open: naming the endpoint alone would break its redirects in a way that no learner meets. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *";

/** Serves documents and scripts below one secret path on each origin. The browser session covers every tab. */
export async function serve(browser: CDPSession, origins: readonly Origin[]): Promise<string> {
  const path = `/${randomBytes(16).toString('hex')}`;
  const [course, checkUrl] = await Promise.all([playerScript('course'), playerScript('check-url')]);
  const files = new Map([
    [`${path}/course`, document(`${path}/course.js`)],
    [`${path}/check-url`, document(`${path}/check-url.js`)],
    [`${path}/course.js`, { type: 'text/javascript', text: course }],
    [`${path}/check-url.js`, { type: 'text/javascript', text: checkUrl }],
  ]);
  browser.on('Fetch.requestPaused', ({ requestId, request }) => {
    const file = files.get(new URL(request.url).pathname);
    const answer = file === undefined
      ? { requestId, responseCode: 404 }
      : {
          requestId,
          responseCode: 200,
          responseHeaders: [
            { name: 'Content-Type', value: `${file.type}; charset=utf-8` },
            { name: 'Content-Security-Policy', value: CONTENT_SECURITY_POLICY },
          ],
          body: Buffer.from(file.text).toString('base64'),
        };
    // The page may be gone by now; then there is nobody left to answer.
    browser.send('Fetch.fulfillRequest', answer).catch(() => undefined);
  });
  await browser.send('Fetch.enable', { patterns: origins.map(({ url }) => ({ urlPattern: `${url}${path}/*` })) });
  return path;
}

const document = (script: string) => ({ type: 'text/html', text: `<!doctype html><meta charset="utf-8"><title>hookproof</title><link rel="icon" href="data:,"><script src="${script}"></script>` });

/** Opens one long-lived page and its own session. `prepare` runs before the page loads. */
export async function openPage(context: BrowserContext, path: string, sender: SenderPage['sender'], origin: Origin, prepare: (session: CDPSession) => Promise<void>): Promise<SenderPage> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await prepare(session);
  await page.goto(`${origin.url}${path}/${sender}`);
  return { sender, origin, page, session, lost: lossOf(page, origin) };
}

function lossOf(page: Page, { url }: Origin): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    page.once('crash', () => { reject(new Error(`Failed to send from ${url}: its page crashed. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`)); });
  });
  lost.catch(() => undefined);
  return lost;
}
