import { expect, test } from '@playwright/test';
import { CanaryError } from '../../simulator/engines/chromium/canary.ts';
import type { ChromiumOptions } from '../../simulator/engines/chromium/engine.ts';
import { openEngine } from '../support/browser.ts';

const BROKEN: readonly (readonly [string, Partial<ChromiumOptions>, RegExp])[] = [
  ['a route, even for another host', { tamper: { onContext: (context) => context.route('https://elsewhere.example/**', (route) => route.continue()) } }, /no OPTIONS|POST reached/],
  ['headers of the driver', { tamper: { context: { extraHTTPHeaders: { 'X-Run': '1' } } } }, /content-type alone/],
  ['a switched-off web security', { tamper: { args: ['--disable-web-security'] } }, /no OPTIONS|POST reached/],
  ['ignored certificate errors', { target: 'https://127.0.0.1/', tamper: { context: { ignoreHTTPSErrors: true } } }, /nobody vouches/],
  ['ignored certificate errors by switch', { target: 'https://127.0.0.1/', tamper: { args: ['--ignore-certificate-errors'] } }, /nobody vouches/],
];

for (const [what, options, saw] of BROKEN) {
  test(`the canary stops a run with ${what}`, async () => {
    const opened = openEngine(options).then((engine) => engine.close());
    await expect(opened).rejects.toThrow(CanaryError);
    await expect(opened).rejects.toThrow(saw);
  });
}

for (const target of ['http://127.0.0.1/', 'https://127.0.0.1/', 'https://receiver.example/']) {
  test(`the canary lets an honest browser pass for ${target}`, async () => {
    const engine = await openEngine({ target });
    await engine.close();
    expect(engine.info.name).toBe('chromium');
  });
}
