/** One attempt from one page. */
import type { Body, PageView, Stimulus } from '../../../generated/types.ts';
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
  const view = await play(page, stimulus, body);
  const exchanges = await recorder.end(bodyOf(view));
  return { exchanges, page: view };
}

async function play({ session, lost }: SendingPage, stimulus: Sent, body: string): Promise<PageView> {
  const sent = session.send('Runtime.evaluate', { expression: orderIn(stimulus, body), awaitPromise: true, returnByValue: true }).catch(gone);
  const { result, exceptionDetails } = await heard(sent, lost, stimulus);
  if (exceptionDetails !== undefined) throw new Error(`Failed to send from the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}. Run npm run build.`);
  return result.value as PageView;
}

/** The order to a sender's page, as an expression of its own. */
export function orderIn({ target, contentType, timeoutMs, successStatus }: Sent, body: string): string {
  const order: Order = { url: target, body, contentType, timeoutMs, successStatus };
  return `${SENDER}(${JSON.stringify(order)})`;
}

/**
 * What a page has to say to its order. Throws where the page crashes, the browser goes, or neither says a word: never a
 * verdict on the endpoint, since what was given up here may still be sent.
 */
export async function heard<T>(sent: Promise<T>, lost: Promise<never>, { timeoutMs }: Pick<Sent, 'timeoutMs'>): Promise<T> {
  const guard = timeoutMs + GUARD_MS;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => { reject(new Error(`Failed to hear from the sender's page: nothing for ${guard} ms. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`)); }, guard);
  });
  sent.catch(() => undefined);
  return Promise.race([lost, sent, late]).finally(() => { clearTimeout(timer); });
}

/** The body as the page read it, for the record. */
export const bodyOf = (view: PageView): Body => (view.body.state === 'read' ? view.body : { state: 'unobserved', why: view.settled === 'response' ? 'not-read' : 'hidden-by-cors' });

/** The driver's own errors say no more than that the browser has closed; ours pass as they are. */
function gone(cause: unknown): never {
  if (cause instanceof Error && cause.message.startsWith('Failed to ')) throw cause;
  throw new Error(`Failed to send from the page: the browser is gone (${String(cause).split('\n')[0] ?? ''}). Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`, { cause });
}
