/** A page of its own, with documents of its own, for one attempt. */
import type { CDPSession, Frame } from 'playwright-core';
import type { Body, PageView, Stimulus } from '../../../../generated/types.ts';
import { SENDER, type Order } from '../../../player/order.ts';
import { disguise } from '../disguise.ts';
import { forgetPreflights } from '../network.ts';
import type { OpenBrowser } from '../open.ts';
import { lossOf, secretPath, senderFiles, serve, type SendingPage, type ServedFile } from '../pages.ts';

export type Stand = SendingPage;

/** Beyond the page's own timeout, for a page that died or is busy. */
const GUARD_MS = 5000;

/**
 * Opens `document` below a fresh secret path of the stimulus's origin, beside the senders' files, with no preflight
 * remembered; `prepare` runs before it loads. Page and documents are gone once `use` is over.
 */
export async function onStand<T>({ browser, context }: OpenBrowser, { origin }: Pick<Stimulus, 'origin'>, document: (path: string) => ServedFile, prepare: (session: CDPSession) => Promise<unknown>, use: (stand: Stand) => Promise<T>): Promise<T> {
  const path = secretPath();
  const server = await browser.newBrowserCDPSession();
  await serve(server, [origin], path, new Map([...(await senderFiles(path)), ['stand', document(path)]]));
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    await Promise.all([disguise(browser, session), prepare(session)]);
    await page.goto(`${origin.url}${path}/stand`);
    const stand = { page, session, lost: lossOf(page, origin.url) };
    await forgetPreflights(stand);
    return await use(stand);
  } finally {
    await page.close();
    await server.detach();
  }
}

/** What the page has to say. Throws where it crashes or says nothing: never a verdict on the endpoint. */
export async function playIn(frame: Frame, { lost }: Stand, { target, contentType, timeoutMs, successStatus }: Stimulus, body: string): Promise<PageView> {
  const order: Order = { url: target, body, contentType, timeoutMs, successStatus };
  const guard = timeoutMs + GUARD_MS;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`Failed to hear from the sender's page: nothing for ${guard} ms. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`)); }, guard);
  });
  const sent = frame.evaluate<PageView>(`${SENDER}(${JSON.stringify(order)})`);
  sent.catch(() => undefined);
  return Promise.race([sent, lost, late]).finally(() => { clearTimeout(timer); });
}

/** The body as the page read it, for the record. */
export const bodyOf = (view: PageView): Body => (view.body.state === 'read' ? view.body : { state: 'unobserved', why: view.settled === 'response' ? 'not-read' : 'hidden-by-cors' });

/** A document that does nothing but run the course's sender. */
export const courseUnder = (path: string, policy: string): ServedFile =>
  ({ type: 'text/html', policy, text: `<!doctype html><meta charset="utf-8"><title>hookproof</title><link rel="icon" href="data:,"><script src="${path}/course.js"></script>` });
