/** Every state of the page: axe in both colour schemes, no scrollbar across at four widths, and a picture of each for eyes. */
import { join } from 'node:path';
import { expect, test as base } from '@playwright/test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../setup/browser.mjs';
import { exhibit, NAMES } from '../support/gallery.ts';
import { act, axe, overflowing, servePage, watch } from '../support/page-there.ts';

const WIDTHS = [390, 768, 820, 1280, 1440, 1920];
const PICTURED: readonly number[] = [390, 820, 1440];
const SCHEMES = ['light', 'dark'] as const;

const test = base.extend<object, { shell: Browser }>({
  shell: [async ({}, use) => {
    const { executablePath } = await findBrowser(process.env);
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
});

for (const name of NAMES) {
  test(`${name} is accessible, fits every width and asks nobody else`, async ({ shell }, info) => {
    test.setTimeout(120_000);
    const { push, then, lost } = await exhibit(name);
    const served = await servePage(() => push);
    try {
      for (const colorScheme of SCHEMES) {
        const context = await shell.newContext({ colorScheme, viewport: { width: 1440, height: 900 } });
        const page = await context.newPage();
        const seen = await watch(page);
        await page.goto(served.url);
        await act(page, then);
        if (lost === true) {
          await page.route('**/events', (route) => route.abort());
          await page.reload();
        }
        if (lost === true) await page.getByText('hookproof has ended.').waitFor();
        expect.soft(await axe(page), `axe, ${colorScheme}`).toEqual([]);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: width < 1000 ? 844 : 900 });
          if (width < 1000) await act(page, then.slice(0, 1));
          expect.soft(await overflowing(page), `wider than ${width} px, ${colorScheme}`).toEqual([]);
          if (PICTURED.includes(width)) await page.screenshot({ path: join(info.project.outputDir, 'gallery', `${name}-${width}-${colorScheme}.png`), fullPage: true, animations: 'disabled' });
        }
        if (lost !== true) expect.soft(seen.errors, `errors, ${colorScheme}`).toEqual([]);
        expect.soft(seen.violations, `policy, ${colorScheme}`).toEqual([]);
        expect.soft(seen.requests.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:')), `requests, ${colorScheme}`).toEqual([]);
        await context.close();
      }
    } finally {
      await served.close();
    }
  });
}
