/** npm run bench, second part: the page of simulate: its first paint, ten thousand log entries, a thousand deliveries. */
import { chromium, type Browser } from 'playwright-core';
import { startReceiver } from '../../receiver/receiver.ts';
import { findBrowser } from '../../setup/browser.mjs';
import { built } from '../../simulator/engines/chromium/bundle.ts';
import { pageDocument } from '../../workbench/documents.ts';
import { startPageServer, type PageSource } from '../../workbench/server.ts';
import { startSimulation } from '../../workbench/simulation.ts';
import { openSession } from '../support/session-there.ts';
import { median } from './measure.ts';

const ROUNDS = Number(process.env['HOOKPROOF_BENCH_ROUNDS'] ?? 11);
const { executablePath } = await findBrowser(process.env);
const sandbox = process.getuid?.() !== 0;
const say = (line: string) => process.stdout.write(`${line}\n`);
const failures: string[] = [];
const atMost = (what: string, value: number, limit: number) => { if (value > limit) failures.push(what); };

const browser = await chromium.launch({ executablePath, chromiumSandbox: sandbox });
const session = await openSession();
const source: PageSource = {
  document: () => pageDocument({ place: 'loopback', base: '', links: { course: null, checkUrl: null }, first: session.first() }),
  script: await built('workbench', 'page.js'), style: await built('workbench', 'style.css'),
  subscribe: (listener) => session.subscribe(listener), first: () => session.first(), command: (command) => session.command(command),
};
const STATIC = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Static</title><link rel="stylesheet" href="style.css"></head><body><h1>Nothing but words</h1><p>Served the same way.</p></body></html>';

await firstPaint(browser);
await tenThousand(browser);
await session.close();
await browser.close();
await thousand();
if (failures.length > 0) {
  say(`too much: ${failures.join(', ')}`);
  process.exitCode = 1;
}
process.exit();

/** Both pages in turn, each in a context of its own: no cache helps. */
async function firstPaint(looker: Browser): Promise<void> {
  const [ours, plain] = await Promise.all([startPageServer(source), startPageServer({ ...source, document: () => STATIC })]);
  const paint = async (url: string): Promise<number> => {
    const context = await looker.newContext({ viewport: { width: 1280, height: 800 } });
    const page = await context.newPage();
    await page.goto(url);
    const ms = await page.evaluate(`new Promise((done) => new PerformanceObserver((list) => { const one = list.getEntriesByName('first-contentful-paint')[0]; if (one) done(one.startTime); }).observe({ type: 'paint', buffered: true }))`);
    await context.close();
    return Number(ms);
  };
  await paint(ours.url);
  await paint(plain.url);
  const times: { ours: number; plain: number }[] = [];
  for (let round = 0; round < ROUNDS * 2; round += 1) times.push({ ours: await paint(ours.url), plain: await paint(plain.url) });
  const ratio = median(times.map((one) => one.ours / one.plain));
  say(`first contentful paint, page : static page   ${median(times.map((one) => one.ours)).toFixed(0)} ms : ${median(times.map((one) => one.plain)).toFixed(0)} ms = ${ratio.toFixed(2)}   at most 2.00`);
  atMost('first paint', ratio, 2);
  await Promise.all([ours.close(), plain.close()]);
}

async function tenThousand(looker: Browser): Promise<void> {
  const server = await startPageServer(source);
  const page = await looker.newPage();
  await page.goto(server.url);
  await page.evaluate(`(() => { globalThis.worst = 0; let last = performance.now(); const tick = (now) => { globalThis.worst = Math.max(globalThis.worst, now - last); last = now; requestAnimationFrame(tick); }; requestAnimationFrame(tick); })()`);
  const start = performance.now();
  for (let sent = 0; sent < 10_000; sent += 1) {
    session.note(`Entry ${sent}`);
    // As they come in life: a few at a time, not all in one turn.
    if (sent % 100 === 99) await new Promise((resolve) => { setTimeout(resolve, 1); });
  }
  await page.getByText('Entry 9999', { exact: true }).waitFor();
  const took = performance.now() - start;
  const { rows, worst } = await page.evaluate<{ rows: number; worst: number }>(`({ rows: document.querySelectorAll('[role=tabpanel] .line').length, worst: globalThis.worst })`);
  say(`10,000 log entries                             ${took.toFixed(0)} ms in all, worst frame ${worst.toFixed(0)} ms, ${rows} rows in the page   at most 300`);
  atMost('rows', rows, 300);
  await page.close();
  await server.close();
}

/** A real browser, the real receiver: what our process holds after 200 and after 1,000 deliveries. */
async function thousand(): Promise<void> {
  const receiver = await startReceiver();
  const simulation = await startSimulation({
    hookproof: 'bench', visible: false, executablePath, sandbox, grant: false, port: 0, savingMs: 0, conditions: [], target: { kind: 'foreign', url: receiver.url },
    rules: { template: 'simple', behaviour: 'article', attempts: 11, mastery: 80, sections: true }, wish: { preset: 'played', set: {}, unset: [] },
    courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', timeoutMs: 10_000, successStatus: [200], run: 'bench', outside: { environment: { platform: 'bench', node: 'bench' }, write: (name) => Promise.resolve(name) },
  });
  const heap = (): number => { globalThis.gc?.(); return process.memoryUsage().heapUsed / 1024 / 1024; };
  const start = performance.now();
  const deliver = async (count: number) => { for (let sent = 0; sent < count; sent += 1) await simulation.session.command({ kind: 'check-url' }); };
  await deliver(250);
  const early = heap();
  await deliver(750);
  const late = heap();
  say(`1,000 deliveries                               ${((performance.now() - start) / 1000).toFixed(1)} ms each; heap ${early.toFixed(0)} MB after 250, ${late.toFixed(0)} MB after 1,000 = ${(late / early).toFixed(2)}   at most 1.20`);
  atMost('heap', late / early, 1.2);
  await simulation.close();
  await receiver.close();
}
