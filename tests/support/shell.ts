/** A browser for each worker, without anything of ours in it: what a person looks at a page with. */
import { test as base } from '@playwright/test';
import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from '../../setup/browser.mjs';

export const test = base.extend<object, { shell: Browser }>({
  shell: [async ({}, use) => {
    const { executablePath } = await findBrowser(process.env);
    const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
    await use(browser);
    await browser.close();
  }, { scope: 'worker' }],
});
