/** The senders' pages at their real origins: served by the browser's own Fetch domain for one unguessable path, and nothing else is touched. */
import { randomBytes } from 'node:crypto';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Origin } from '../../../generated/types.ts';
import { playerScript } from './bundle.ts';

/** A page that can send. */
export interface SendingPage {
  readonly page: Page;
  readonly session: CDPSession;
  /** Rejects once the page has crashed: what it was asked is never answered. */
  readonly lost: Promise<never>;
}

export interface SenderPage extends SendingPage {
  readonly sender: 'course' | 'check-url';
  readonly origin: Origin;
}

/** connect-src stays open: naming the endpoint alone would break its redirects in a way that no learner meets. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src *";

/** What is served below the secret path: by its name there. */
export interface ServedFile {
  readonly type: string;
  readonly text: string;
  /** Where it is another than that of a sender's page. */
  readonly policy?: string;
}

/** A path that no page can guess. */
export const secretPath = (): string => `/${randomBytes(16).toString('hex')}`;

/** The pages of a bare run: a document and its script for each sender. */
export async function senderFiles(path: string): Promise<Map<string, ServedFile>> {
  const [course, checkUrl] = await Promise.all([playerScript('course'), playerScript('check-url')]);
  return new Map<string, ServedFile>([
    ['course', document(`${path}/course.js`)],
    ['check-url', document(`${path}/check-url.js`)],
    ['course.js', { type: 'text/javascript', text: course }],
    ['check-url.js', { type: 'text/javascript', text: checkUrl }],
  ]);
}

/** Serves files below the path on each origin. The browser session covers every tab, also those that a person opens. */
export async function serve(browser: CDPSession, origins: readonly Origin[], path: string, files: ReadonlyMap<string, ServedFile>): Promise<void> {
  browser.on('Fetch.requestPaused', ({ requestId, request }) => {
    const file = files.get(new URL(request.url).pathname.slice(path.length + 1));
    const answer = file === undefined
      ? { requestId, responseCode: 404 }
      : {
          requestId,
          responseCode: 200,
          responseHeaders: [
            { name: 'Content-Type', value: `${file.type}; charset=utf-8` },
            { name: 'Content-Security-Policy', value: file.policy ?? CONTENT_SECURITY_POLICY },
          ],
          body: Buffer.from(file.text).toString('base64'),
        };
    // The page may be gone by now; then there is nobody left to answer.
    browser.send('Fetch.fulfillRequest', answer).catch(() => undefined);
  });
  await browser.send('Fetch.enable', { patterns: origins.map(({ url }) => ({ urlPattern: `${url}${path}/*` })) });
}

/** A document that does nothing but run a script. */
export const document = (script: string): ServedFile => ({ type: 'text/html', text: `<!doctype html><meta charset="utf-8"><title>hookproof</title><link rel="icon" href="data:,"><script src="${script}"></script>` });

/** Opens one long-lived page and its own session. `prepare` runs before the page loads; what it makes comes back too. */
export async function openPage<T>(context: BrowserContext, path: string, sender: SenderPage['sender'], origin: Origin, prepare: (session: CDPSession) => Promise<T>): Promise<{ page: SenderPage; prepared: T }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const prepared = await prepare(session);
  await page.goto(`${origin.url}${path}/${sender}`);
  return { page: { sender, origin, page, session, lost: lossOf(page, origin.url) }, prepared };
}

/** Rejects once the page has crashed; `from` names it in the error. */
export function lossOf(page: Page, from: string): Promise<never> {
  const lost = new Promise<never>((_, reject) => {
    page.once('crash', () => { reject(new Error(`Failed to send from ${from}: its page crashed. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`)); });
  });
  lost.catch(() => undefined);
  return lost;
}
