/** One attempt from one page. */
import type { PageView, Stimulus } from '../../../generated/types.ts';
import type { Sighting } from '../../engine.ts';
import { SENDER, type Order } from '../../player/order.ts';
import { forgetPreflights } from './network.ts';
import type { SendingPage } from './pages.ts';
import type { Recorder } from './recorder.ts';

/** Beyond the page's own timeout, for a page that died or is busy. */
const GUARD_MS = 5000;

/** What one attempt needs to know of its stimulus. */
type Sent = Pick<Stimulus, 'target' | 'contentType' | 'timeoutMs' | 'successStatus'>;

/** From where it is sent, and what records it. */
interface Seat { readonly page: SendingPage; readonly recorder: Recorder }

/** Sends with a preflight of its own, and waits for what the page and the network have to say. */
export async function sendFrom(seat: Seat, stimulus: Sent, body: string): Promise<Sighting> {
  await forgetPreflights(seat.page).catch(gone);
  return sendAsLearner(seat, stimulus, body);
}

/** Sends with the browser's caches as they are: a preflight that it remembers is not asked again. */
export async function sendAsLearner({ page, recorder }: Seat, stimulus: Sent, body: string): Promise<Sighting> {
  recorder.begin();
  const { target, contentType, timeoutMs, successStatus } = stimulus;
  const view = await play(page, { url: target, body, contentType, timeoutMs, successStatus });
  const hidden = { state: 'unobserved', why: view.settled === 'response' ? 'not-read' : 'hidden-by-cors' } as const;
  const exchanges = await recorder.end(view.body.state === 'read' ? view.body : hidden);
  return { exchanges, page: view };
}

/**
 * Plays an order in the page. Throws where the page crashes, the browser goes, or neither says a word: never a verdict
 * on the endpoint, since what was given up here may still be sent.
 */
async function play({ session, lost }: SendingPage, order: Order): Promise<PageView> {
  const guard = order.timeoutMs + GUARD_MS;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`Failed to hear from the sender's page: nothing for ${guard} ms. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`)); }, guard);
  });
  try {
    const sent = session.send('Runtime.evaluate', { expression: `${SENDER}(${JSON.stringify(order)})`, awaitPromise: true, returnByValue: true }).catch(gone);
    sent.catch(() => undefined);
    const { result, exceptionDetails } = await Promise.race([lost, sent, late]);
    if (exceptionDetails !== undefined) throw new Error(`Failed to send from the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}. Run npm run build.`);
    return result.value as PageView;
  } finally {
    clearTimeout(timer);
  }
}

/** The driver's own errors say no more than that the browser has closed; ours pass as they are. */
function gone(cause: unknown): never {
  if (cause instanceof Error && cause.message.startsWith('Failed to ')) throw cause;
  throw new Error(`Failed to send from the page: the browser is gone (${String(cause).split('\n')[0] ?? ''}). Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`, { cause });
}
