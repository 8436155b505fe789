import { expect, test as base } from '@playwright/test';
import type { Report } from '../../generated/types.ts';
import { trustedReceivers } from '../receivers/index.ts';
import { openLab, type Lab } from '../receivers/trusted.ts';
import { hookproof } from '../support/command.ts';
import { homeThatTrusts, needsCertutil, type Home } from '../support/trust.ts';

const test = base.extend<object, { trust: { lab: Lab; home: Home } }>({
  trust: [async ({}, use) => {
    const lab = await openLab();
    const home = await homeThatTrusts(lab.root);
    await use({ lab, home });
    await home.close();
  }, { scope: 'worker' }],
});

test.beforeEach(needsCertutil);

for (const flawed of trustedReceivers) {
  test(`a receiver with a trusted root that ${flawed.summary} is judged exactly`, async ({ trust: { lab, home } }) => {
    const receiver = await flawed.start(lab);
    const { code, stdout, stderr } = await hookproof(['verify', receiver.url, '--attempts', '1', '--reporter', 'json'], { env: home.env }).finally(() => receiver.close());
    expect(stderr).toBe('');
    const { scenarios, origins } = JSON.parse(stdout) as Report;
    expect(scenarios.filter(({ verdict }) => verdict === 'violates').map(({ id }) => id)).toEqual(flawed.fails.map(({ id }) => id));
    expect(code).toBe(flawed.exitCode);
    expect(Object.values(origins).every(({ delivered, accepted }) => delivered === true && accepted === true)).toBe(code === 0);
  });
}
