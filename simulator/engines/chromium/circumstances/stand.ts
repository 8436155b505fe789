/** A page of its own, with documents of its own, for one attempt. */
import type { CDPSession, Frame } from 'playwright-core';
import type { PageView, Stimulus } from '../../../../generated/types.ts';
import { disguise } from '../disguise.ts';
import { forgetPreflights } from '../network.ts';
import type { OpenBrowser } from '../open.ts';
import { document, lossOf, secretPath, senderFiles, serve, type SendingPage, type ServedFile } from '../pages.ts';
import { heard, orderIn } from '../send.ts';

/**
 * Opens the document of `standing` below a fresh secret path of the stimulus's origin, beside the senders' files, with no preflight
 * remembered; `prepare` runs before it loads, and `use` is given what that makes. Page and documents are gone once `use` is over.
 */
export async function onStand<P, T>({ browser, context }: OpenBrowser, { origin }: Pick<Stimulus, 'origin'>, standing: (path: string) => ServedFile, prepare: (session: CDPSession) => Promise<P>, use: (stand: SendingPage, prepared: P) => Promise<T>): Promise<T> {
  const path = secretPath();
  const server = await browser.newBrowserCDPSession();
  await serve(server, [origin], path, new Map([...(await senderFiles(path)), ['stand', standing(path)]]));
  const page = await context.newPage();
  try {
    const session = await context.newCDPSession(page);
    const [prepared] = await Promise.all([prepare(session), disguise(browser, session)]);
    await page.goto(`${origin.url}${path}/stand`);
    const stand = { page, session, lost: lossOf(page, origin.url) };
    await forgetPreflights(stand);
    return await use(stand, prepared);
  } finally {
    await page.close();
    await server.detach();
  }
}

/** What the sender in a frame has to say; throws as `heard` does. */
export const playIn = (frame: Frame, { lost }: SendingPage, stimulus: Stimulus, body: string): Promise<PageView> =>
  heard(frame.evaluate<PageView>(orderIn(stimulus, body)), lost, stimulus);

/** A document that does nothing but run the course's sender, under that policy. */
export const courseUnder = (path: string, policy: string): ServedFile => ({ ...document(`${path}/course.js`), policy });
