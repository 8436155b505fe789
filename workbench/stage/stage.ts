/** The browser that a person looks at, or one without a window: the course and Check URL as two top-level pages at their real origins. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { EngineInfo, Origin } from '../../generated/types.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { CANARY, startCanary } from '../../simulator/engines/chromium/canary.ts';
import { launch, leave } from '../../simulator/engines/chromium/launch.ts';
import { secretPath, serve, type ServedFile } from '../../simulator/engines/chromium/pages.ts';
import { pidOf } from '../../simulator/engines/chromium/processes.ts';
import type { Step } from '../../simulator/engines/chromium/recorder.ts';
import type { Sighting } from '../../simulator/engine.ts';
import { openTab, PUSH, type Sent, type Tab } from './tab.ts';

export type Place = 'course' | 'check-url';

export interface StageEvents {
  step(step: Step): void;
  /** JSON text from a page. */
  told(text: string): void;
  console(line: { readonly page: string; readonly level: string; readonly text: string }): void;
  /** A page has come, or was loaded anew: it knows nothing yet. */
  arrived(place: Place): void;
}

export interface StageOptions {
  readonly executablePath: string;
  readonly visible: boolean;
  readonly sandbox: boolean;
  readonly target: string;
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
  /** One attempt from that sender's page, the last one opened; null where the page was left meanwhile. */
  send(place: Place, sent: Sent, body: string): Promise<Sighting | null>;
  /** Hands a value to every page. */
  push(value: unknown): Promise<void>;
  /** The state of the permission that the sender's page needs for an address of that space. */
  permission(place: Place, space: 'local' | 'loopback'): Promise<string>;
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
  try {
    browser = await launch({ ...options, headless: !options.visible, canaryPorts: canary.ports, args: options.visible ? ['--window-size=1440,960'] : [] });
    const stage = await setUp(browser, options);
    for (const place of PLACES) await canary.test(place, (target) => stage.tabOf(place).sendAnew({ target, ...CANARY }, '{}'));
    return stageOf(browser, await pidOf(browser, 'browser'), stage);
  } catch (error) {
    await browser?.close();
    throw error;
  } finally {
    await canary.close();
  }
}

interface SetUp {
  readonly context: BrowserContext;
  readonly urls: Readonly<Record<Place, string>>;
  readonly tabs: Tab[];
  readonly closed: Promise<void>;
  readonly tabOf: (place: Place) => Tab;
  readonly open: (place: Place) => Promise<Tab>;
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
  const attach = async (page: Page): Promise<Tab> => {
    const tab = await openTab(browser, context, page, {
      step: (step) => { events.step(step); },
      // Another site that the person goes to in this window has the binding too, and no say.
      told: (text) => { if (placeOf(page) !== undefined) events.told(text); },
      console: (line) => { events.console({ page: placeOf(page) ?? 'another page', ...line }); },
    });
    tabs.push(tab);
    const loaded = () => { const place = placeOf(page); if (place !== undefined) events.arrived(place); };
    page.on('domcontentloaded', loaded);
    loaded();
    return tab;
  };
  context.on('page', (page) => {
    // Pop-ups and tabs that the person opens are served and recorded like ours.
    const attaching = attach(page);
    // A page that closes at once cannot be attached to, and nobody waits for it.
    attaching.catch(() => undefined);
    attached.set(page, attaching);
    page.on('close', () => {
      const at = tabs.findIndex((tab) => tab.page === page);
      if (at >= 0) tabs.splice(at, 1);
      if (context.pages().length === 0) end();
    });
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
    context, urls, tabs, closed, open,
    tabOf(place) {
      const tab = tabs.findLast(({ page }) => placeOf(page) === place);
      if (tab === undefined) throw new Error(`Failed to send from ${ORIGINS[place].url}: no page is open there.`);
      return tab;
    },
  };
}

function stageOf(browser: Browser, pid: number | null, { tabs, urls, closed, tabOf, open }: SetUp): Stage {
  const at = async (place: Place): Promise<Tab> => {
    try {
      return tabOf(place);
    } catch {
      return open(place);
    }
  };
  return {
    engine: { name: 'chromium', product: 'Chromium', version: browser.version(), predicted: false },
    urls,
    closed,
    send: async (place, sent, body) => (await at(place)).send(sent, body),
    push: async (value) => { await Promise.all(tabs.map((tab) => tab.tell(PUSH, value))); },
    permission: async (place, space) => String(await (await at(place)).ask(`navigator.permissions.query({ name: '${space}-network' }).then(({ state }) => state, () => 'unknown')`)),
    screenshot: async (place) => { try { return await shot(tabOf(place)); } catch { return null; } },
    close: () => leave(browser, pid),
  };
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
