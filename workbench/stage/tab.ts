/** One tab at a sender's origin: what it records, what it is told, and what it tells. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Exchange, RoadTaken, Stimulus } from '../../generated/types.ts';
import { disguise } from '../../simulator/engines/chromium/disguise.ts';
import { lossOf } from '../../simulator/engines/chromium/pages.ts';
import { record, type Step } from '../../simulator/engines/chromium/recorder.ts';
import { sendAsLearner, sendFrom } from '../../simulator/engines/chromium/send.ts';
import type { Sighting } from '../../simulator/engine.ts';

export interface TabEvents {
  step(step: Step): void;
  /** JSON text from the page. */
  told(text: string): void;
  console(line: { readonly level: string; readonly text: string }): void;
}

export type Sent = Pick<Stimulus, 'target' | 'contentType' | 'timeoutMs' | 'successStatus'>;

/** The page was reloaded, left, closed or crashed while its request was under way: it learns nothing, whatever had left the browser by then. */
export interface Left { readonly left: 'left' | 'crashed'; readonly exchanges: readonly Exchange[]; readonly road?: RoadTaken }

export interface Tab {
  readonly page: Page;
  /** As a learner's browser sends, its caches as they are; `anew`: with a preflight of its own. */
  send(sent: Sent, body: string, anew?: boolean): Promise<Sighting | Left>;
  /** With a preflight of its own, for the canary. */
  sendAnew(sent: Sent, body: string): Promise<Sighting>;
  /** Calls a function of the page's, with a value; nothing where the page has none. Costs no network. */
  tell(name: string, value: unknown): Promise<void>;
  /** The value of an expression in the page, a promise's awaited. */
  ask(expression: string): Promise<unknown>;
}

export const TELL = 'hookproofTell';
export const PUSH = 'hookproofPush';

export async function openTab(browser: Browser, context: BrowserContext, page: Page, events: TabEvents): Promise<Tab> {
  const session = await context.newCDPSession(page);
  session.on('Runtime.bindingCalled', ({ name, payload }) => { if (name === TELL) events.told(payload); });
  session.on('Log.entryAdded', ({ entry }) => events.console({ level: entry.level, text: entry.text }));
  session.on('Runtime.consoleAPICalled', ({ type, args }) => events.console({ level: type, text: args.map(({ value, description }) => String(value ?? description ?? '')).join(' ') }));
  const [recorder] = await Promise.all([
    record(session, (step) => events.step(step)),
    disguise(browser, session),
    session.send('Runtime.enable'),
    session.send('Log.enable'),
    session.send('Runtime.addBinding', { name: TELL }),
  ]);
  const seat = { page: { page, session, lost: lossOf(page, 'the sender') }, recorder };
  const ask = async (expression: string): Promise<unknown> => {
    const { result } = await session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, silent: true });
    return result.value as unknown;
  };
  return {
    page,
    async send(sent, body, anew = false) {
      const left = departure(page);
      const sending = (anew ? sendFrom : sendAsLearner)(seat, sent, body);
      sending.catch(() => undefined);
      const soFar = async (how: Left['left']): Promise<Left> => ({ left: how, exchanges: ofSender(await recorder.end({ state: 'unobserved', why: 'no-answer' }, 0)) });
      try {
        const first = await Promise.race([sending, left.promise]);
        return typeof first === 'string' ? await soFar(first) : first;
      } catch (error) {
        // A page that is left makes the driver fail too, and may do so first.
        const how = await left.soon();
        if (how !== null) return await soFar(how);
        throw error;
      } finally {
        left.stop();
      }
    },
    sendAnew: (sent, body) => sendFrom(seat, sent, body),
    async tell(name, value) {
      // A tab that closes meanwhile has nobody left to tell.
      await session.send('Runtime.evaluate', { expression: `globalThis.${name}?.(${JSON.stringify(value)})`, silent: true }).catch(() => undefined);
    },
    ask,
  };
}

/** What a reload asks for is none of the sender's. */
const ofSender = (exchanges: readonly Exchange[]): readonly Exchange[] => (exchanges.find(({ role }) => role === 'request')?.request.method === 'POST' ? exchanges : []);

const SOON_MS = 300;

interface Departure { readonly promise: Promise<Left['left']>; soon(): Promise<Left['left'] | null>; stop(): void }

/** Resolves once the page is reloaded, left, closed or crashed. */
function departure(page: Page): Departure {
  let leave: (how: Left['left']) => void = () => undefined;
  const promise = new Promise<Left['left']>((resolve) => { leave = resolve; });
  const navigated = (frame: unknown) => { if (frame === page.mainFrame()) leave('left'); };
  const closed = () => { leave('left'); };
  const crashed = () => { leave('crashed'); };
  page.on('framenavigated', navigated);
  page.on('close', closed);
  page.on('crash', crashed);
  return {
    promise,
    soon: () => Promise.race([promise, new Promise<Left['left'] | null>((resolve) => { setTimeout(() => { resolve(page.isClosed() ? 'left' : null); }, SOON_MS); })]),
    stop() {
      page.off('framenavigated', navigated);
      page.off('close', closed);
      page.off('crash', crashed);
    },
  };
}
