/** Every state of the page: axe in both colour schemes and on a phone, no scrollbar across at any width; with HOOKPROOF_PICTURES set, pictures for eyes. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { exhibit, NAMES } from '../support/gallery.ts';
import { act, axe, overflowing, servePage, test, watch } from '../support/page-there.ts';

const WIDTHS = [390, 768, 1000, 1280, 1920];
const PICTURED: readonly number[] = process.env['HOOKPROOF_PICTURES'] === undefined ? [] : [390, 820, 1440];
/** Colours change no width, and widths no colour: the dark page is looked at once. */
const SCHEMES = { light: [...new Set([...WIDTHS, ...PICTURED])], dark: PICTURED } as const;

/** A phone lays the same document out, with tabs between its halves: they are one in every state, so a state of each half stands for the rest. */
const WHOLE_ON_A_PHONE: ReadonlySet<string> = new Set(['dialog', 'check-url-failure', 'log-204-open', 'inbox-full', 'evidence-saved']);

test.setTimeout(120_000);

/** CI has ten minutes for everything: every third state there, all of them with npm test. */
const shown = NAMES.filter((_, index) => process.env['CI'] === undefined || index % 3 === 0);

for (const name of shown) {
  test(`${name} is accessible, fits every width and asks nobody else`, async ({ shell }, info) => {
    const { push, then, lost } = await exhibit(name);
    const served = await servePage(() => push);
    // Without motion: colours that are still on their way are nobody's to judge.
    const context = await shell.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      const seen = await watch(page);
      await page.goto(served.url);
      await act(page, then);
      if (lost) {
        await served.close();
        await page.getByText('hookproof has ended.').waitFor();
      }
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width: 1440, height: 900 });
        await page.emulateMedia({ colorScheme });
        // The other rules read the same document in either scheme.
        expect.soft(await axe(page, colorScheme === 'light' ? 'all' : 'colours'), `axe, ${colorScheme}`).toEqual([]);
        for (const width of SCHEMES[colorScheme]) {
          await page.setViewportSize({ width, height: width < 1000 ? 844 : 900 });
          await page.locator(`.split[data-wide="${String(width >= 1000)}"]`).waitFor();
          if (width < 1000) await act(page, then.slice(0, 1));
          expect.soft(await overflowing(page), `wider than ${width} px, ${colorScheme}`).toEqual([]);
          if (width === 390 && colorScheme === 'light') expect.soft(await axe(page, WHOLE_ON_A_PHONE.has(name) ? 'all' : 'layout'), 'axe on a phone').toEqual([]);
          if (PICTURED.includes(width)) await page.screenshot({ path: join(info.project.outputDir, 'gallery', `${name}-${width}-${colorScheme}.png`), fullPage: true, animations: 'disabled' });
        }
      }
      if (!lost) expect.soft(seen.errors, 'errors').toEqual([]);
      expect.soft(seen.violations, 'policy').toEqual([]);
      expect.soft(seen.requests.filter((url) => !url.startsWith(served.url) && !url.startsWith('data:')), 'requests').toEqual([]);
    } finally {
      await context.close();
      await served.close();
    }
  });
}
