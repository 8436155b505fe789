/** The browser that a person looks at, or one without a window: the course and Check URL as two top-level pages at their real origins. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { EngineInfo, Origin, RoadFaultKind } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { CANARY, startCanary } from '../../simulator/engines/chromium/canary.ts';
import { launch, leave } from '../../simulator/engines/chromium/launch.ts';
import { behind, detourOf } from '../../simulator/engines/chromium/road.ts';
import { secretPath, serve, type ServedFile } from '../../simulator/engines/chromium/pages.ts';
import { pidOf } from '../../simulator/engines/chromium/processes.ts';
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { Sighting } from '../../simulator/engine.ts';
import { startRelay, type Relay } from '../../simulator/relay/relay.ts';
import { openTab, PUSH, type Left, type Sent, type Tab } from './tab.ts';

export type Place = 'course' | 'check-url';

export interface StageEvents {
  step(step: Step): void;
  /** JSON text from a page. */
  told(text: string): void;
  console(line: { readonly page: string; readonly level: string; readonly text: string }): void;
  /** A page has come, or was loaded anew: it knows nothing yet. `again`: the same tab showed it before. */
  arrived(place: Place, again: boolean): void;
  /** The last page of that place was closed or crashed. */
  left(place: Place): void;
}

export interface StageOptions {
  readonly executablePath: string;
  readonly visible: boolean;
  readonly sandbox: boolean;
  readonly target: string;
  /** The way to the endpoint leads over a relay, so that it can be made bad; the browser speaks no HTTP/2 then. */
  readonly relayed: boolean;
  /** The local network permission is granted before the pages load, as a managed browser would. */
  readonly grant: boolean;
  /** Documents, scripts and styles by their name, for the URLs of the two pages. */
  readonly files: (urls: Readonly<Record<Place, string>>) => Promise<ReadonlyMap<string, ServedFile>>;
  readonly events: StageEvents;
  /** For tests: the context that the pages live in. */
  readonly onContext?: ((context: BrowserContext) => void) | undefined;
}

export interface Stage {
  readonly engine: EngineInfo;
  readonly urls: Readonly<Record<Place, string>>;
  /** One attempt from that sender's page: the one in which somebody clicked last, else the last one opened. */
  send(place: Place, sent: Sent, body: string, road: RoadFaultKind | null): Promise<Sighting | Left>;
  /** Hands a value to every page. */
  push(value: unknown): Promise<void>;
  /** The state of the permission that the sender's page needs for a private address. */
  permission(place: Place): Promise<string>;
  /** What the learner's pane shows, personal data covered; null where it is not to be seen. */
  screenshot(place: Place): Promise<Uint8Array | null>;
  /** Resolves when the person has closed the last window, or the browser has gone. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

const ORIGINS: Readonly<Record<Place, Origin>> = { course: PUBLISHED, 'check-url': AUTHORING };
const PLACES = ['course', 'check-url'] as const;

/** Starts the browser, opens both pages, and lets the canary sing from each. Throws a CanaryError where it does not. */
export async function openStage(options: StageOptions): Promise<Stage> {
  const canary = await startCanary(options.target.startsWith('https:'));
  let browser: Browser | undefined;
  let relay: Relay | null = null;
  try {
    relay = options.relayed ? await startRelay(options.target) : null;
    const detour = relay === null ? undefined : await detourOf(options.target, relay.port);
    browser = await launch({ ...options, headless: !options.visible, canaryPorts: canary.ports, detour, args: options.visible ? ['--window-size=1440,960'] : [] });
    const stage = await setUp(browser, options);
    for (const place of PLACES) await canary.test(place, async (target) => (await tabAt(stage, place)).sendAnew({ target, ...CANARY }, '{}'));
    return stageOf(browser, await pidOf(browser, 'browser'), stage, relay);
  } catch (error) {
    await browser?.close().catch(() => undefined);
    await relay?.close();
    if (error instanceof Error && error.message.startsWith('Failed to ')) throw error;
    throw new Error(`Failed to open the pages: ${String(error).split('\n')[0] ?? ''}. Run again; where it stays so, name another browser with HOOKPROOF_BROWSER.`, { cause: error });
  } finally {
    await canary.close();
  }
}

interface SetUp {
  readonly urls: Readonly<Record<Place, string>>;
  readonly tabs: Tab[];
  readonly closed: Promise<void>;
  /** The one in which somebody clicked last, else the last one opened; undefined where none is open. */
  readonly tabOf: (place: Place) => Tab | undefined;
  readonly open: (place: Place) => Promise<Tab>;
  /** Whose steps are told. */
  readonly speaker: { tab: Tab | null };
}

async function setUp(browser: Browser, { visible, grant, files, events, onContext }: StageOptions): Promise<SetUp> {
  const [context, session] = await Promise.all([browser.newContext({ viewport: visible ? null : { width: 1440, height: 960 } }), browser.newBrowserCDPSession()]);
  onContext?.(context);
  const path = secretPath();
  const urls = { course: `${PUBLISHED.url}${path}/course`, 'check-url': `${AUTHORING.url}${path}/check-url` };
  await serve(session, [PUBLISHED, AUTHORING], path, await files(urls));
  if (grant) for (const { url } of [PUBLISHED, AUTHORING]) await context.grantPermissions(['local-network-access'], { origin: url });

  const tabs: Tab[] = [];
  const attached = new WeakMap<Page, Promise<Tab>>();
  let end: () => void = () => undefined;
  const closed = new Promise<void>((resolve) => { end = resolve; });
  browser.on('disconnected', () => end());

  const placeOf = (page: Page): Place | undefined => PLACES.find((place) => page.url().split('?')[0] === urls[place]);
  const speaker: SetUp['speaker'] = { tab: null };
  /** In which tab somebody clicked last. */
  let clicked: Page | null = null;
  /** A tab shows that place no more; perhaps it was the last. */
  const leftBy = (place: Place | undefined) => { if (place !== undefined && !tabs.some((tab) => placeOf(tab.page) === place)) events.left(place); };
  const drop = (page: Page, place: Place | undefined) => {
    const at = tabs.findIndex((tab) => tab.page === page);
    if (at >= 0) tabs.splice(at, 1);
    leftBy(place);
  };
  const attach = async (page: Page): Promise<Tab> => {
    let shown: Place | undefined;
    const tab: Tab = await openTab(browser, context, page, {
      step: (step) => { if (speaker.tab?.page === page) events.step(step); },
      // Another site that the person goes to in this window has the binding too, and no say.
      told: (text) => {
        if (placeOf(page) === undefined) return;
        clicked = page;
        events.told(text);
      },
      // What other sites say is nobody's evidence.
      console: (line) => { const place = placeOf(page); if (place !== undefined) events.console({ page: place, ...line }); },
    });
    tabs.push(tab);
    const loaded = () => {
      const place = placeOf(page);
      const before = shown;
      shown = place;
      if (place !== undefined) events.arrived(place, before === place);
      else leftBy(before);
    };
    page.on('domcontentloaded', loaded);
    loaded();
    page.on('crash', () => {
      drop(page, shown);
      // Its place is taken by a new one at the next click.
      page.close().catch(() => undefined);
    });
    page.on('close', () => { drop(page, shown); });
    return tab;
  };
  context.on('page', (page) => {
    // Pop-ups and tabs that the person opens are served and recorded like ours.
    const attaching = attach(page);
    // A page that closes at once cannot be attached to, and nobody waits for it.
    attaching.catch(() => undefined);
    attached.set(page, attaching);
    let crashed = false;
    page.on('crash', () => { crashed = true; });
    page.on('close', () => { if (context.pages().length === 0 && !crashed) end(); });
  });
  const open = async (place: Place): Promise<Tab> => {
    const page = await context.newPage();
    const tab = await attached.get(page);
    if (tab === undefined) throw new Error(`Failed to open ${ORIGINS[place].url}: its page closed at once. Run again.`);
    await page.goto(urls[place]);
    return tab;
  };
  await open('check-url');
  await (await open('course')).page.bringToFront();
  return {
    urls, tabs, closed, open, speaker,
    tabOf(place) {
      const there = tabs.filter(({ page }) => placeOf(page) === place);
      return there.find(({ page }) => page === clicked) ?? there.at(-1);
    },
  };
}

const tabAt = async ({ tabOf, open }: SetUp, place: Place): Promise<Tab> => tabOf(place) ?? open(place);

function stageOf(browser: Browser, pid: number | null, stage: SetUp, relay: Relay | null): Stage {
  const { tabs, urls, closed, tabOf, speaker } = stage;
  return {
    engine: { name: 'chromium', product: 'Chromium', version: browser.version(), predicted: false },
    urls,
    closed,
    async send(place, sent, body, road) {
      const tab = await tabAt(stage, place);
      speaker.tab = tab;
      return (relay === null ? tab.send(sent, body) : sendOver(relay, tab, sent, body, road)).finally(() => { speaker.tab = null; });
    },
    push: async (value) => { await Promise.all(tabs.map((tab) => tab.tell(PUSH, value))); },
    permission: async (place) => String(await (await tabAt(stage, place)).ask(`navigator.permissions.query({ name: 'local-network' }).then(({ state }) => state, () => 'unknown')`)),
    screenshot: async (place) => { const tab = tabOf(place); return tab === undefined ? null : shot(tab); },
    async close() {
      await leave(browser, pid);
      await relay?.close();
    },
  };
}

/** A fault of the way needs connections and a preflight of its own attempt; without one the browser keeps what a learner's keeps. */
async function sendOver(relay: Relay, tab: Tab, sent: Sent, body: string, road: RoadFaultKind | null): Promise<Sighting | Left> {
  const passage = road === null ? relay.passOn() : await relay.beginAttempt(road);
  try {
    const seen = await tab.send(sent, body, road !== null);
    return { ...seen, exchanges: seen.exchanges.map((exchange) => behind(relay, exchange)), road: passage.taken() };
  } finally {
    if (road !== null) await relay.beginAttempt(null);
  }
}

/** The pane without what the learner typed about himself: `data-private` on the document hides it while the picture is taken. */
async function shot(tab: Tab): Promise<Uint8Array | null> {
  const mark = (on: boolean) => tab.ask(`document.documentElement.toggleAttribute('data-private', ${on}); new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true))))`);
  try {
    const pane = tab.page.locator('[data-pane="learner"]');
    if (!(await pane.isVisible())) return null;
    await mark(true);
    return await pane.screenshot({ timeout: 3000, animations: 'disabled' });
  } catch {
    return null;
  } finally {
    await mark(false).catch(() => undefined);
  }
}
