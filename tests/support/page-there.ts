/** The page in a real browser: served by the real server with the real policy, driven like a person would, and watched. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { pageDocument } from '../../workbench/documents.ts';
import { startPageServer, type PageServer } from '../../workbench/server.ts';
import { built } from '../../simulator/engines/chromium/bundle.ts';
import type { Command } from '../../workbench/command.ts';
import type { Push } from '../../workbench/state.ts';

export { test } from './shell.ts';

export interface Served extends PageServer {
  readonly commands: Command[];
  push(push: Push): void;
}

/** `answer` hears of each command. */
export async function servePage(first: () => Push, answer: (command: Command) => Promise<void> = () => Promise.resolve()): Promise<Served> {
  const commands: Command[] = [];
  const pushed: Push[] = [];
  // As the session does: for a page that comes late or missed something, the state as it is and the last 300 entries.
  const now = (): Push => ({ ...(pushed.at(-1) ?? first()), entries: [...first().entries, ...pushed.flatMap(({ entries }) => entries)].slice(-300) });
  const listeners = new Set<(push: Push) => void>();
  const server = await startPageServer({
    document: () => pageDocument({ place: 'loopback', base: '', links: { course: null, checkUrl: null }, first: now() }),
    script: await built('workbench', 'page.js'), style: await built('workbench', 'style.css'),
    subscribe(listener) { listeners.add(listener); return () => { listeners.delete(listener); }; },
    first: now,
    command(command) { commands.push(command); return answer(command); },
  });
  return { ...server, commands, push(push) { pushed.push(push); for (const listener of listeners) listener(push); } };
}

/** Does what an exhibit says: presses a tab or button by its name, or opens a row of the log or the inbox. Tabs that a wide page has not are passed over. */
export async function act(page: Page, then: readonly string[]): Promise<void> {
  for (const what of then) {
    const [kind, value] = what.split(':');
    if (kind === 'entry' && value !== undefined) await page.locator(`.log [data-kind="${value}"] button.line`).last().click();
    else if (kind === 'arrival') await page.locator('.arrivals button.line').first().click();
    else {
      const tab = page.getByRole('tab', { name: what }).first();
      if (await tab.isVisible().catch(() => false)) await tab.click();
      else if (what !== 'Engineer' && what !== 'Learner') throw new Error(`Failed to open the tab "${what}": it is not there. Look at the page.`);
    }
  }
}

export interface Watch { readonly requests: string[]; readonly violations: string[]; readonly errors: string[] }

/** What the page asked for, what its policy refused, and what went wrong in it. Begin before it is opened. */
export async function watch(page: Page): Promise<Watch> {
  const seen: Watch = { requests: [], violations: [], errors: [] };
  page.on('request', (request) => { seen.requests.push(request.url()); });
  page.on('pageerror', (error) => { seen.errors.push(error.message); });
  page.on('console', (message) => { if (message.type() === 'error') seen.errors.push(message.text()); });
  await page.exposeFunction('refusedByPolicy', (what: string) => { seen.violations.push(what); });
  await page.addInitScript('document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => refusedByPolicy(`${violatedDirective} ${blockedURI}`))');
  return seen;
}

/** What a rule may say differently of the same document in other colours, and at another width. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const LAYOUT = ['target-size', 'scrollable-region-focusable', 'aria-hidden-focus'];

/** axe's violations, one line each; of all rules, or of those that look at colours or at the layout. */
export async function axe(page: Page, rules: 'all' | 'colours' | 'layout' = 'all'): Promise<string[]> {
  // No frame is in these pages; so axe needs no further page to sum up in. What passes is not asked for: to tell it takes as long as to find it.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({
    resultTypes: ['violations'],
    ...(rules === 'all' ? {} : { runOnly: { type: 'rule', values: rules === 'colours' ? COLOURS : LAYOUT } }),
  });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** What is wider than the window: nothing, or the widest elements. */
export const overflowing = (page: Page): Promise<string[]> => page.evaluate<string[]>(`(() => {
  const { documentElement: root } = document;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1).slice(0, 5).map((one) => one.tagName + ' ' + one.className.toString());
})()`);
