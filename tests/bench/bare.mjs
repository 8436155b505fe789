// The least that a script can do: as many browsers, pages, deliveries and wire requests as a run has; a preflight for each delivery.
import { Agent, request } from 'node:http';
import { chromium } from 'playwright-core';

const [executablePath, target, sandbox, counts] = process.argv.slice(2);
const { course, checkUrl, ownPage, relay, wire } = JSON.parse(counts);
const origins = ['https://elearning.easygenerator.com', 'https://live.easygenerator.com'];

async function open() {
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: sandbox === 'true',
    args: ['--disable-gpu', '--disable-background-networking', '--disable-sync', '--ip-address-space-overrides=127.0.0.0/8=public'],
  });
  const context = await browser.newContext();
  const openPage = async (origin) => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Fetch.enable', { patterns: [{ urlPattern: `${origin}/bench/*` }] });
    session.on('Fetch.requestPaused', ({ requestId }) => session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, body: '' }));
    await page.goto(`${origin}/bench/`);
    return { page, session };
  };
  return { browser, openPage, sessions: (await Promise.all(origins.map(openPage))).map(({ session }) => session) };
}

async function send(session) {
  await session.send('Network.clearBrowserCache');
  const { result } = await session.send('Runtime.evaluate', {
    expression: `fetch(${JSON.stringify(target)}, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: ${JSON.stringify(body())} }).then((answer) => answer.text().then(() => answer.status))`,
    awaitPromise: true,
    returnByValue: true,
  });
  if (result.value !== 200) throw new Error(`Failed to deliver: ${JSON.stringify(result)}`);
}

const body = () => JSON.stringify({ courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', learnerId: `bench.${Math.random()}@example.com`, score: 100, finishedOn: new Date().toISOString(), status: 'passed' });

const agent = new Agent({ keepAlive: true });
const sendByWire = () => new Promise((resolve, reject) => {
  request(target, { agent, method: 'POST', headers: { Origin: origins[0], 'Content-Type': 'application/json' } }, (answer) => { answer.resume().on('end', resolve); }).on('error', reject).end(body());
});

const { browser, openPage, sessions: [first, second] } = await open();
for (let n = 0; n < course; n += 1) await send(first);
for (let n = 0; n < checkUrl; n += 1) await send(second);
for (let n = 0; n < wire; n += 1) await sendByWire();
for (let n = 0; n < ownPage; n += 1) {
  const { page, session } = await openPage(origins[0]);
  await send(session);
  await page.close();
}
if (relay > 0) {
  const beside = await open();
  for (let n = 0; n < relay; n += 1) await send(beside.sessions[0]);
  await beside.browser.close();
}
await browser.close();
agent.destroy();
