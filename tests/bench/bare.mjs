// The least that a script can do: the same browser, the same two pages, the same number of deliveries, a preflight each.
import { chromium } from 'playwright-core';

const [executablePath, target, course, checkUrl, sandbox] = process.argv.slice(2);
const origins = ['https://elearning.easygenerator.com', 'https://live.easygenerator.com'];
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: sandbox === 'true',
  args: ['--disable-gpu', '--disable-background-networking', '--disable-sync', '--ip-address-space-overrides=127.0.0.0/8=public'],
});
const context = await browser.newContext();
const [first, second] = await Promise.all(origins.map(async (origin) => {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/bench/*` }] });
  session.on('Fetch.requestPaused', ({ requestId }) => session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: '' }));
  await page.goto(`${origin}/bench/`);
  return session;
}));
const send = async (session, body) => {
  await session.send('Network.clearBrowserCache');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `fetch(${JSON.stringify(target)}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body)} }).then((answer) => answer.text().then(() => answer.status))`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (result.value !== 200) throw new Error(`Failed to deliver: ${JSON.stringify(result)}`);
};
const body = () => JSON.stringify({ courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: `bench.${Math.random()}@example.com`, score: 100, finishedOn: new Date().toISOString(), status: 'passed' });
for (let n = 0; n < Number(course); n += 1) await send(first, body());
for (let n = 0; n < Number(checkUrl); n += 1) await send(second, body());
await browser.close();
