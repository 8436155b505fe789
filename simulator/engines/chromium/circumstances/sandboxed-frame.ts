/** A course in a sandboxed frame of its host: its origin is null. */
import type { Stimulus } from '../../../../generated/types.ts';
import type { Sighting } from '../../../engine.ts';
import { disguise } from '../disguise.ts';
import type { OpenBrowser } from '../open.ts';
import type { ServedFile } from '../pages.ts';
import { record } from '../recorder.ts';
import { bodyOf } from '../send.ts';
import { onStand, playIn } from './stand.ts';

const host = (path: string): ServedFile => ({
  type: 'text/html',
  policy: "default-src 'none'; frame-src 'self'",
  text: `<!doctype html><meta charset="utf-8"><title>hookproof</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" src="${path}/course"></iframe>`,
});

export async function sendFromFrame(opened: OpenBrowser, stimulus: Stimulus, body: string): Promise<Sighting> {
  return onStand(opened, stimulus, host, (session) => record(session), async (stand, recorder) => {
    const frame = stand.page.frames().find((one) => one !== stand.page.mainFrame());
    if (frame === undefined) throw new Error(`Failed to send ${stimulus.id}: its frame did not open. Run again.`);
    // A sandboxed frame may live in a process of its own; then its requests show at a session of its own, and at the page's none.
    const own = await opened.context.newCDPSession(frame).catch(() => null);
    const [watching] = own === null ? [recorder] : await Promise.all([record(own), disguise(opened.browser, own)]);
    watching.begin();
    const view = await playIn(frame, stand, stimulus, body);
    return { exchanges: await watching.end(bodyOf(view)), page: view };
  });
}
