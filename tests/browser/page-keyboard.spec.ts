/** The page without a mouse: a session with the real receiver behind it, and what it was asked. */
import { expect } from '@playwright/test';
import type { Page } from 'playwright-core';
import { servePage, test, watch } from '../support/page-there.ts';
import { openSession, type There } from '../support/session-there.ts';
import { questionsOf } from '../../simulator/course/course.ts';
import { courseOf } from '../../workbench/session/desk.ts';

test.setTimeout(120_000);

/** What has the focus: its role's words, its own, or its label's. */
const focused = (page: Page): Promise<string> => page.evaluate<string>(`(() => {
  const { activeElement: at } = document;
  return (at?.labels?.[0]?.textContent ?? at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim();
})()`);

/** Presses Tab until that has the focus. */
async function tabTo(page: Page, name: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    if ((await focused(page)).startsWith(name)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Failed to reach "${name}" with ${key}: 80 presses did not get there. Look at the order of the page.`);
}

async function served(there: There) {
  const page = await servePage(() => there.first(), (command) => there.command(command));
  const stop = there.subscribe((push) => { page.push(push); });
  return { ...page, close: async () => { stop(); await page.close(); await there.close(); } };
}

test('a course is played by keyboard alone, through the dialog to the way out, and the engineer\'s view stays within reach', async ({ shell }) => {
  const there = await openSession({ rules: { attempts: 2 } });
  await there.play({ kind: 'fault', id: 'post-500', failFirst: null });
  const server = await served(there);
  const context = await shell.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    const seen = await watch(page);
    await page.goto(server.url);
    await tabTo(page, 'Name');
    await page.keyboard.type('Robin Example');
    await tabTo(page, 'E-mail');
    await page.keyboard.type('robin@example.com');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('7 questions');
    for (const { options } of questionsOf(courseOf(there.desk))) {
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe(options[0]);
      await page.keyboard.press('Space');
    }
    await page.getByText('7 of 7 answered').waitFor();
    await tabTo(page, 'See my results');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Your results');
    await tabTo(page, 'Finish the course');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('Your result has not arrived yet');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Submit again');

    await tabTo(page, 'Log');
    await page.keyboard.press('ArrowRight');
    await page.getByText('What the next attempt carries').waitFor();
    await expect(page.locator('[data-pane="learner"] .course')).toHaveAttribute('inert', '');
    await tabTo(page, 'Submit again', 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Attempt 2 of 2 failed.').waitFor();
    await tabTo(page, 'Close the course without reporting the result');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toBe('The course is closed');

    expect(server.commands.filter(({ kind }) => kind !== 'answer')).toEqual([
      { kind: 'identify', name: 'Robin Example', email: 'robin@example.com' }, { kind: 'results' }, { kind: 'finish' }, { kind: 'submit-again' }, { kind: 'leave-unreported' },
    ]);
    expect(server.commands.filter(({ kind }) => kind === 'answer')).toHaveLength(7);
    expect([...seen.errors, ...seen.violations]).toEqual([]);
  } finally {
    await context.close();
    await server.close();
  }
});

test('tabs go by arrow keys, Home and End', async ({ shell }) => {
  const there = await openSession();
  const server = await served(there);
  const context = await shell.newContext({ viewport: { width: 1280, height: 900 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    const chosen = () => page.locator('[data-side="engineer"] > .tabs > [role="tablist"] [aria-selected="true"]').textContent();
    await page.getByRole('tab', { name: 'Log' }).focus();
    const way: (string | null)[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await page.keyboard.press(key);
      way.push((await chosen())?.replace(/\d+$/, '') ?? null);
    }
    expect(way).toEqual(['Result', 'Receiver', 'Evidence', 'Log', 'Evidence', 'Log']);
    expect((await focused(page)).replace(/\d+$/, '')).toBe('Log');
  } finally {
    await context.close();
    await server.close();
  }
});

test('on a narrow page the views are tabs, and a draft outlives the change', async ({ shell }) => {
  const there = await openSession();
  const server = await served(there);
  const context = await shell.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByLabel('Name').fill('Robin');
    await page.getByRole('tab', { name: 'Learner' }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'Engineer' })).toBeFocused();
    await expect(page.getByLabel('Name')).toBeHidden();
    await page.keyboard.press('Home');
    await expect(page.getByLabel('Name')).toHaveValue('Robin');
  } finally {
    await context.close();
    await server.close();
  }
});

test('with reduced motion nothing moves while an attempt is under way', async ({ shell }) => {
  const there = await openSession();
  await there.answer(7);
  await there.play('results');
  const first = there.first();
  const server = await servePage(() => ({ ...first, state: { ...first.state, busy: true, player: { ...first.state.player, phase: 'sending', leaving: true } } }));
  const running = async (reducedMotion: 'reduce' | 'no-preference') => {
    const context = await shell.newContext({ reducedMotion });
    const page = await context.newPage();
    await page.goto(server.url);
    await page.getByText('Reporting your result').waitFor();
    return page.evaluate<number>("document.getAnimations().filter(({ playState }) => playState === 'running').length").finally(() => context.close());
  };
  try {
    expect(await running('no-preference')).toBeGreaterThan(0);
    expect(await running('reduce')).toBe(0);
  } finally {
    await server.close();
    await there.close();
  }
});
