/** What the page does with what it is told, and what it tells. */
import { expect } from '@playwright/test';
import type { Browser, Page } from 'playwright-core';
import { built } from '../../simulator/engines/chromium/bundle.ts';
import { pageDocument, SENDER_CSP } from '../../workbench/documents.ts';
import type { Entry, Push } from '../../workbench/state.ts';
import { exhibit, many } from '../support/gallery.ts';
import { act, overflowing, servePage, test, watch, type Served, type Watch } from '../support/page-there.ts';
import { startServer } from '../support/server.ts';

test.setTimeout(120_000);

const entry = (id: number, change: Partial<Entry> = {}): Entry =>
  ({ id, at: '2026-11-24T12:00:00.000Z', ms: id, who: 'browser', kind: 'note', tone: 'plain', attempt: null, title: `Step ${id}`, text: null, detail: null, ...change });

interface Opened extends Watch { readonly page: Page; readonly server: Served }

/** Serves that push, opens the page and does `then`; all is closed at the end. */
async function open(shell: Browser, push: Push, use: (opened: Opened) => Promise<void>, { query = '', width = 1280 } = {}): Promise<void> {
  const server = await servePage(() => push);
  const context = await shell.newContext({ viewport: { width, height: 900 } });
  try {
    const page = await context.newPage();
    const seen = await watch(page);
    await page.goto(`${server.url}${query}`);
    await use({ page, server, ...seen });
  } finally {
    await context.close();
    await server.close();
  }
}

const empty = async (): Promise<Push> => (await exhibit('identify')).push;

test('what an endpoint wrote is text and nothing else, wrapped and folded', async ({ shell }) => {
  const push = await empty();
  const script = '</script><script>document.title = "owned"</script><img src=x onerror="document.title = \'owned\'">';
  const rightToLeft = '\u202Egnp.exe \u2067\u05D0\u05D1\u05D2';
  const hostile = entry(1, {
    title: script, text: rightToLeft, tone: 'bad', kind: 'preflight-answered',
    detail: { line: `HTTP/1.1 200 ${script}`, headers: [{ name: 'X-Long', value: 'w'.repeat(100_000), wrong: true }, { name: 'X-Script', value: script, wrong: false }], body: script, expected: [{ what: 'X-Long', expected: script, received: rightToLeft, fine: false }], finding: null },
  });
  await open(shell, { ...push, state: { ...push.state, target: { ...push.state.target, url: `https://${'long-'.repeat(300)}.example/` } }, entries: [hostile], total: 1 }, async ({ page, violations, errors }) => {
    await page.locator('.log button.line').click();
    await expect(page.locator('.log .detail')).toContainText(script);
    await expect(page.locator('.log .headers')).toContainText('Show all 100,000 characters');
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      if (width < 1000) await page.getByRole('tab', { name: 'Engineer' }).click();
      expect(await overflowing(page)).toEqual([]);
    }
    await page.getByRole('button', { name: 'Show all 100,000 characters' }).click();
    expect(await overflowing(page)).toEqual([]);
    expect(await page.title()).toBe('Simulator - hookproof');
    expect(await page.locator('img, iframe, script:not([src]):not([type="application/json"])').count()).toBe(0);
    expect([...violations, ...errors]).toEqual([]);
  });
});

test('of ten thousand steps the last 300 are in the page, at its end, and the rest is counted', async ({ shell }) => {
  const push = await empty();
  await open(shell, push, async ({ page, server, errors }) => {
    for (let from = 1; from <= 10_000; from += 200) server.push({ state: push.state, entries: Array.from({ length: 200 }, (_, index) => entry(from + index, { attempt: Math.ceil((from + index) / 10) })), total: from + 199 });
    await page.getByText('Step 10000', { exact: true }).waitFor();
    expect(await page.locator('.log .entry').count()).toBe(300);
    await expect(page.getByText('9,700 earlier steps')).toHaveCount(1);
    const fromEnd = () => page.evaluate<number>("(({ scrollHeight, scrollTop, clientHeight }) => Math.round(scrollHeight - scrollTop - clientHeight))(document.querySelector('.log-box'))");
    expect(await fromEnd()).toBeLessThan(2);
    await expect(page.getByText('Step 10000', { exact: true })).toBeInViewport();
    expect(errors).toEqual([]);
  });
});

test('who scrolled up stays there when more comes, and gets back by a button', async ({ shell }) => {
  const push = await empty();
  await open(shell, { ...push, entries: many([entry(1)], 100, 100), total: 100 }, async ({ page, server }) => {
    await page.locator('.log-box').hover();
    await page.mouse.wheel(0, -1500);
    await page.getByRole('button', { name: 'To the newest step' }).waitFor();
    server.push({ state: push.state, entries: [entry(101)], total: 101 });
    await expect(page.locator('.log .entry')).toHaveCount(101);
    await expect(page.getByText('Step 101', { exact: true })).not.toBeInViewport();
    await page.getByRole('button', { name: 'To the newest step' }).click();
    await expect(page.getByText('Step 101', { exact: true })).toBeInViewport();
  });
});

test('a later entry with the same id takes the place of the earlier one', async ({ shell }) => {
  const push = await empty();
  await open(shell, { ...push, entries: [entry(1), entry(2)], total: 2 }, async ({ page, server }) => {
    server.push({ state: push.state, entries: [entry(1, { title: 'Step 1, fuller' })], total: 2 });
    await page.getByText('Step 1, fuller').waitFor();
    expect(await page.locator('.log .what').allTextContents()).toEqual(['Step 1, fuller', 'Step 2']);
  });
});

test('two hundred steps are not read aloud', async ({ shell }) => {
  const push = await empty();
  await open(shell, push, async ({ page, server }) => {
    server.push({ state: push.state, entries: Array.from({ length: 200 }, (_, index) => entry(index + 1)), total: 200 });
    await page.getByText('Step 200', { exact: true }).waitFor();
    expect(await page.locator('[role="log"], [role="status"] .entry, [role="alert"] .entry, [aria-live] .entry').count()).toBe(0);
    await expect(page.locator('.app > [role="status"]')).toHaveText('The course waits for its learner.');
  });
});

test('the learner whom the link names is identified once', async ({ shell }) => {
  await open(shell, await empty(), async ({ page, server }) => {
    await expect.poll(() => server.commands).toEqual([{ kind: 'identify', name: 'Robin', email: 'robin@example.com' }]);
    await page.getByText('Anyone can claim to be anyone.').waitFor();
    server.push(await empty());
    await page.getByRole('button', { name: 'Start anonymously' }).click();
    await expect.poll(() => server.commands).toEqual([{ kind: 'identify', name: 'Robin', email: 'robin@example.com' }, { kind: 'anonymous' }]);
  }, { query: '?name=Robin&email=robin%40example.com' });
});

test('a refused command is shown in the words of the refusal, a lost connection too', async ({ shell }) => {
  const { push } = await exhibit('result');
  await open(shell, push, async ({ page, server }) => {
    await page.route('**/commands', (route) => route.fulfill({ status: 400, contentType: 'text/plain', body: 'Failed to set score: 300 is out of range. Choose 0 to 100.' }));
    await page.getByRole('tab', { name: 'Result' }).click();
    await page.getByRole('button', { name: 'Remove score' }).click();
    await expect(page.getByRole('alert')).toContainText('Failed to set score: 300 is out of range. Choose 0 to 100.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await server.close();
    await expect(page.getByRole('alert')).toContainText('hookproof has ended.');
  });
});

test('a field is told when it is JSON, and not before', async ({ shell }) => {
  const { push } = await exhibit('result');
  await open(shell, push, async ({ page, server }) => {
    await page.getByRole('tab', { name: 'Result' }).click();
    const status = page.getByLabel('status', { exact: true });
    await status.fill('completed');
    await status.press('Enter');
    await expect(page.getByText('Text stands in double quotes: "completed"')).toBeVisible();
    await status.fill('"completed"');
    await status.press('Enter');
    await page.getByLabel('New field').fill('department');
    await page.getByLabel('Value as JSON').fill('"Fire brigade"');
    await page.getByRole('button', { name: 'Add' }).click();
    await page.getByLabel('Preset').selectOption('passed');
    await expect.poll(() => server.commands).toEqual([{ kind: 'set', field: 'status', json: '"completed"' }, { kind: 'set', field: 'department', json: '"Fire brigade"' }, { kind: 'preset', value: 'passed' }]);
  });
});

test('a fault is found by words, switched on for the first attempts, and off', async ({ shell }) => {
  const { push } = await exhibit('fault-board');
  await open(shell, push, async ({ page, server }) => {
    await act(page, ['Receiver', 'Fault board']);
    await page.getByLabel('the first attempts of a delivery').check();
    await page.getByLabel('Attempts that fail').fill('4');
    await page.getByLabel('Attempts that fail').press('Enter');
    await page.getByLabel('Find a fault').fill('204 stores');
    await expect(page.getByRole('switch')).toHaveCount(1);
    await page.getByRole('switch', { name: 'post-204' }).click();
    server.push({ ...push, state: { ...push.state, faults: push.state.faults === null ? null : { ...push.state.faults, on: 'post-204', failFirst: 4 } } });
    await page.getByRole('button', { name: 'Mend it' }).click();
    await expect.poll(() => server.commands).toEqual([{ kind: 'fault', id: 'post-204', failFirst: 4 }, { kind: 'fault', id: null, failFirst: null }]);
  });
});

test('an arrival is replayed both ways', async ({ shell }) => {
  const { push } = await exhibit('inbox-full');
  await open(shell, push, async ({ page, server }) => {
    await act(page, ['Receiver', 'arrival:first']);
    await page.getByRole('button', { name: 'As the browser would' }).click();
    await page.getByRole('button', { name: 'Byte-identical' }).click();
    const arrival = push.state.inbox?.arrivals.at(-1)?.id;
    await expect.poll(() => server.commands).toEqual([{ kind: 'replay', arrival, how: 'browser' }, { kind: 'replay', arrival, how: 'identical' }]);
  });
});

test('at the standstill the buttons are dead, and the other behaviour is one click away', async ({ shell }) => {
  const { push } = await exhibit('standstill-in-dialog');
  await open(shell, push, async ({ page, server }) => {
    await page.getByRole('button', { name: 'Submitting' }).click({ force: true });
    await page.getByRole('button', { name: 'Back' }).click({ force: true });
    await page.locator('.margin').getByRole('radio', { name: 'article' }).click();
    await expect.poll(() => server.commands).toEqual([{ kind: 'behaviour', value: 'article' }]);
  });
});

test('personal data is covered while a picture is taken', async ({ shell }) => {
  const { push } = await exhibit('inbox-full');
  await open(shell, push, async ({ page }) => {
    await act(page, ['Receiver', 'arrival:first']);
    await page.evaluate("document.documentElement.toggleAttribute('data-private', true)");
    const colours = await page.evaluate<string[]>("[...document.querySelectorAll('[data-personal]')].map((one) => getComputedStyle(one).color)");
    expect(colours.length).toBeGreaterThan(1);
    expect(new Set(colours)).toEqual(new Set(['rgba(0, 0, 0, 0)']));
  });
});

for (const place of ['course', 'check-url'] as const) {
  test(`the ${place} page at its real origin waits for the session, is pushed to, and tells through the browser`, async ({ shell }) => {
    const push = await empty();
    const document = pageDocument({ place, base: '', links: { course: 'https://elearning.easygenerator.com/0/course', checkUrl: 'https://live.easygenerator.com/0/check-url' }, first: null });
    const files: Record<string, [string, string]> = { [`/${place}`]: ['text/html', document], '/page.js': ['text/javascript', await built('workbench', 'page.js')], '/style.css': ['text/css', await built('workbench', 'style.css')], [`/${place}.js`]: ['text/javascript', await built('player', `${place}.js`)] };
    const server = await startServer(({ path }, response) => {
      const file = files[path];
      if (file === undefined) response.writeHead(404).end();
      else response.writeHead(200, { 'Content-Type': `${file[0]}; charset=utf-8`, 'Content-Security-Policy': SENDER_CSP }).end(file[1]);
    });
    const context = await shell.newContext();
    try {
      const page = await context.newPage();
      const told: unknown[] = [];
      await page.exposeFunction('hookproofTell', (json: string) => { told.push(JSON.parse(json)); });
      const seen = await watch(page);
      await page.goto(new URL(`/${place}`, server.url).href);
      await page.getByText('Waiting for the running hookproof').waitFor();
      await page.evaluate(`hookproofPush(${JSON.stringify(push)})`);
      await page.getByRole('button', { name: place === 'course' ? 'Start anonymously' : 'Check URL' }).click();
      await expect.poll(() => told).toEqual([{ kind: place === 'course' ? 'anonymous' : 'check-url' }]);
      expect(await page.evaluate("typeof hookproofSend")).toBe('function');
      await expect(page.getByRole('link', { name: place === 'course' ? 'open Check URL' : 'open course' })).toHaveAttribute('href', place === 'course' ? 'https://live.easygenerator.com/0/check-url' : 'https://elearning.easygenerator.com/0/course');
      expect([...seen.violations, ...seen.errors]).toEqual([]);
    } finally {
      await context.close();
      await server.close();
    }
  });
}
