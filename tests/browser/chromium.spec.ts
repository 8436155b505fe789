import { createServer, type Socket } from 'node:net';
import { expect } from '@playwright/test';
import { chromium } from 'playwright-core';
import { validateDelivery } from '../../generated/validators.js';
import { brands } from '../../simulator/engines/chromium/disguise.ts';
import { findBrowser } from '../../setup/browser.mjs';
import { openEngine, openWithContext, test } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';
import { answering, conforming, CORS, startServer } from '../support/server.ts';

test('the brands are those that this browser makes up itself, without the headless one', async () => {
  const server = await startServer();
  const { executablePath } = await findBrowser(process.env);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  try {
    const page = await browser.newPage();
    await page.goto(server.url);
    const native: { brand: string }[] = await page.evaluate('navigator.userAgentData.brands');
    expect(brands(Number.parseInt(browser.version(), 10))).toEqual(native.filter(({ brand }) => !brand.includes('Headless')));
  } finally {
    await browser.close();
    await server.close();
  }
});

test('for an endpoint that is not on this machine, everything local but the canary is behind the local network check', async () => {
  let connections = 0;
  const server = createServer((socket) => { socket.on('data', () => { connections += 1; }); });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const engine = await openEngine({ target: 'https://receiver.example/' });
  const { course, checkUrl } = await deliverPlain(engine, `http://127.0.0.1:${port}/`).finally(async () => { await engine.close(); server.close(); });
  for (const { attempts, outcome } of [course, checkUrl]) {
    expect(attempts[0]?.reason?.code).toBe('LocalNetworkAccessPermissionDenied');
    expect(outcome).toBe('blocked-before-wire');
  }
  expect(connections).toBe(0);
});

test('a page that crashes in the middle of an attempt is an error of ours, at once', async () => {
  const { engine, context } = await openWithContext();
  const crash = () => Promise.all(context.pages().map(async (page) => { void (await context.newCDPSession(page)).send('Page.crash').catch(() => undefined); }));
  const server = await startServer(answering(() => { void crash(); }));
  try {
    await expect(deliverPlain(engine, server.url, { timeoutMs: 600_000 })).rejects.toThrow(/^Failed to send from https:\/\/elearning\.easygenerator\.com: its page crashed\. /);
  } finally {
    await engine.close();
    await server.close();
  }
});

test('a browser that goes in the middle of an attempt is an error of ours, and closing twice is fine', async () => {
  const { engine, context } = await openWithContext();
  const server = await startServer(answering(() => { void context.browser()?.close(); }));
  await expect(deliverPlain(engine, server.url)).rejects.toThrow(/^Failed to send from the page: the browser is gone .+ Run again/);
  await expect(deliverPlain(engine, server.url)).rejects.toThrow(/^Failed to send from the page: the browser is gone .+ Run again/);
  await engine.close();
  await engine.close();
  await server.close();
});

test('a program that is no browser is named, with the next step', async () => {
  await expect(openEngine({ executablePath: '/bin/false' })).rejects.toThrow(/^Failed to start the browser at \/bin\/false: exitCode=1.+ Name another one with HOOKPROOF_BROWSER\.$/);
});

test('a sandbox that cannot be used says what to do', async () => {
  test.skip(process.getuid?.() !== 0, 'only root is surely refused the sandbox');
  await expect(openEngine({ sandbox: true })).rejects.toThrow(/^Failed to start the browser: its sandbox cannot be used here\. .+HOOKPROOF_SANDBOX=off/);
});

test('thousands of headers and a head of 200 kB are a record, not a crash', async ({ engine }) => {
  const many: [string, string][] = [...Array.from({ length: 3000 }, (_, index): [string, string] => [`X-${index}`, 'v'.repeat(20)]), ['X-Large', 'v'.repeat(100_000)]];
  const server = await startServer(answering((_request, response) => { response.writeHead(200, [...Object.entries(CORS), ...many].flat()).end(); }));
  const { course, checkUrl } = await deliverPlain(engine, server.url).finally(() => server.close());
  for (const delivery of [course, checkUrl]) {
    expect(delivery.outcome).toBe('delivered');
    expect(delivery.attempts[0]?.exchanges.at(-1)?.response?.headers.length).toBeGreaterThan(3000);
    expect(validateDelivery(delivery)).toBe(true);
  }
});

test('the head of each answer comes before its end', async ({ engine }) => {
  const server = await startServer((request, response) => {
    if (request.path === '/results' && request.method === 'POST') response.writeHead(307, { ...CORS, Location: '/next' }).end();
    else conforming(request, response);
  });
  const { course, checkUrl } = await deliverPlain(engine, server.url).finally(() => server.close());
  const timings = [course, checkUrl].flatMap(({ attempts }) => attempts.flatMap(({ exchanges }) => exchanges.map(({ timing }) => timing)));
  expect(timings).toHaveLength(8);
  for (const { start, headers, end } of timings) {
    expect([start, headers, end]).toEqual([start, headers, end].sort((a, b) => Number(a) - Number(b)));
    expect(headers).not.toBeNull();
  }
});

/** Answers the first POST with early hints without end, and every later one well. Keeps each request's first line and body. */
async function startFlood(): Promise<{ url: string; seen: string[]; close(): void }> {
  const seen: string[] = [];
  const cors = 'Access-Control-Allow-Origin: *\r\nAccess-Control-Allow-Headers: *\r\n';
  const hints = 'HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n'.repeat(100);
  const flood = (socket: Socket) => {
    if (socket.destroyed) return;
    if (socket.write(hints)) setImmediate(flood, socket);
    else socket.once('drain', () => { flood(socket); });
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let text = '';
    socket.on('error', () => undefined).setEncoding('latin1').on('data', (more: string) => {
      text += more;
      const [, method, body] = /^(OPTIONS|POST)[^]*?\r\n\r\n([^]*)/.exec(text) ?? [];
      if (method === undefined || (method === 'POST' && !body?.endsWith('}'))) return;
      const isFirstPost = method === 'POST' && !seen.some((one) => one.startsWith('POST'));
      seen.push(`${method} ${/"learnerId":"([^"]*)"/.exec(text)?.[1] ?? ''}`);
      text = '';
      if (isFirstPost) flood(socket);
      else socket.write(`HTTP/1.1 200 OK\r\n${cors}Content-Length: 2\r\n\r\n{}`);
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`,
    seen,
    close() { server.close(); for (const socket of sockets) socket.destroy(); },
  };
}

test('after an answer that floods the browser, the next delivery is judged by its own answer, and sent once', async () => {
  const engine = await openEngine();
  const server = await startFlood();
  const { course, checkUrl, again } = await (async () => {
    const first = await deliverPlain(engine, server.url, { timeoutMs: 1000 });
    return { ...first, again: await deliverPlain(engine, server.url, { timeoutMs: 5000 }) };
  })().finally(async () => { await engine.close(); server.close(); });
  expect(course.attempts[0]).toMatchObject({ delivered: null, accepted: null, reason: { code: 'timeout', leg: 'request' } });
  for (const { outcome, attempts } of [checkUrl, again.course, again.checkUrl]) {
    expect(outcome).toBe('delivered');
    expect(attempts[0]?.exchanges.map(({ role }) => role)).toEqual(['preflight', 'request']);
  }
  expect(server.seen).toEqual(Array.from({ length: 2 }, () => ['OPTIONS ', 'POST hookproof.test.1@example.com', 'OPTIONS ', 'POST example@example.com']).flat());
});
