/** The model sends what Chromium sends: method, host, path and each header that a receiver can see. */
import { expect, test } from '@playwright/test';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { startReceivers } from '../support/asked.ts';
import { openEngineAt } from '../support/browser.ts';
import { trustingAll } from '../support/trusting-all.ts';

for (const secure of [false, true]) {
  test(`over ${secure ? 'https' : 'http'} the model sends what Chromium sends`, async () => {
    const receivers = await startReceivers({ secure });
    const browser = await openEngineAt(receivers.own);
    const sent = await receivers.asked(browser).finally(() => browser.close());
    expect(Object.values(sent).map((requests) => requests.map(({ request }) => request.split(' ')[0]).join(' '))).toEqual(expect.arrayContaining(['OPTIONS POST', 'OPTIONS POST OPTIONS POST', 'OPTIONS POST GET', 'POST', 'POST GET']));
    expect(await trustingAll(() => receivers.asked(openModel())).finally(() => receivers.close())).toEqual(sent);
  });
}
