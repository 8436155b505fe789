/** One attempt from one page. */
import type { PageView, Stimulus } from '../../../generated/types.ts';
import type { Sighting } from '../../engine.ts';
import { SENDER, type Order } from '../../player/order.ts';
import { failed } from '../../player/view.ts';
import type { SenderPage } from './pages.ts';
import type { Recorder } from './recorder.ts';

/** Beyond the page's own timeout, for a page that died or is busy. */
const GUARD_MS = 5000;

/** What one attempt needs to know of its stimulus. */
type Sent = Pick<Stimulus, 'target' | 'contentType' | 'timeoutMs' | 'successStatus'>;

/** Sends, and waits for what the page and the network have to say. */
export async function sendFrom({ page, recorder }: { page: SenderPage; recorder: Recorder }, stimulus: Sent, body: string): Promise<Sighting> {
  const { target, contentType, timeoutMs, successStatus } = stimulus;
  recorder.begin();
  const view = await patiently(timeoutMs + GUARD_MS, async () => {
    // Forces a preflight and adds nothing to the wire, unlike a disabled cache.
    await Promise.race([page.lost, page.session.send('Network.clearBrowserCache').catch(gone)]);
    recorder.begin();
    return play(page, { url: target, body, contentType, timeoutMs, successStatus });
  });
  const hidden = { state: 'unobserved', why: view.settled === 'response' ? 'not-read' : 'hidden-by-cors' } as const;
  const exchanges = await recorder.end(view.body.state === 'read' ? view.body : hidden);
  return { exchanges, page: view };
}

/** An endpoint that floods the browser can keep its page from answering at all: to the learner that is silence. */
async function patiently(ms: number, send: () => Promise<PageView>): Promise<PageView> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<PageView>((resolve) => { timer = setTimeout(() => resolve(failed(null, true, ms)), ms); });
  const sent = send();
  sent.catch(() => undefined);
  return Promise.race([sent, late]).finally(() => clearTimeout(timer));
}

/** Plays an order in the page. Throws where the page crashes or the browser goes: never a verdict on the endpoint. */
async function play({ session, lost }: SenderPage, order: Order): Promise<PageView> {
  const sent = session.send('Runtime.evaluate', { expression: `${SENDER}(${JSON.stringify(order)})`, awaitPromise: true, returnByValue: true }).catch(gone);
  sent.catch(() => undefined);
  const { result, exceptionDetails } = await Promise.race([lost, sent]);
  if (exceptionDetails !== undefined) throw new Error(`Failed to send from the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}. Run npm run build.`);
  return result.value as PageView;
}

function gone(cause: unknown): never {
  throw new Error(`Failed to send from the page: the browser is gone (${String(cause).split('\n')[0] ?? ''}). Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`, { cause });
}
