import { defineConfig } from '@playwright/test';

const CI = Boolean(process.env['CI']);

export default defineConfig({
  fullyParallel: true,
  // One more than CI has cores: some wait for a timeout, and each for its browser.
  workers: 3,
  forbidOnly: CI,
  retries: 0,
  globalSetup: './setup/built-for-tests.mjs',
  timeout: 60_000,
  reporter: [['list'], ['./setup/count-reporter.mjs']],
  // The runner would hand its own language to every context, ours too.
  use: { locale: '' },
  outputDir: 'test-results',
  projects: [
    { name: 'static', testDir: 'tests/static' },
    { name: 'fast', testDir: 'tests/fast' },
    { name: 'browser', testDir: 'tests/browser' },
    ...(process.env['HOOKPROOF_TARGET'] === undefined ? [] : [{ name: 'conformance', testDir: 'scenarios', testMatch: 'conformance.spec.ts' }]),
  ],
});
