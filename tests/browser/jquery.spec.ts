/** Check URL's sender against the jQuery that the authoring tool uses: the same request, and the same verdict on each answer. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { findBrowser } from '../../setup/browser.mjs';
import { AUTHORING } from '../../scenarios/plan.ts';
import { openEngine } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';
import { CORS, startServer, type Server } from '../support/server.ts';

type Answer = readonly [status: number, contentType: string | null, body: string | Buffer];
const BODIES: readonly (readonly [string | null, readonly (string | Buffer)[]])[] = [
  [null, ['', 'ok', '{"a":1}', '<html>']],
  ['text/plain', ['', 'ok']],
  ['text/html', ['', '<p>hi</p>', '{']],
  ['application/json', ['', '{}', 'ok', 'null', '"text"', '{"a":1', '[1,2]', ' {} ', '\ufeff{}', 'undefined']],
  ['application/json; charset=utf-8', ['{"a":"é"}', '']],
  ['application/json; charset=utf-16le', [Buffer.from('{}', 'utf16le'), '{}']],
  ['application/JSON', ['', 'ok']],
  ['application/problem+json', ['{}', 'no']],
  ['text/x-json-ish', ['no', '1']],
  ['text/xml', ['', '<a/>', '<a>', '<a><b></a></b>', 'plain', '<a><parsererror/></a>', '<?xml version="1.0"?><a/>', ' <?xml version="1.0"?><a/>', '<a/><b/>']],
  ['application/atom+xml', ['<a/>', '<']],
  ['application/xhtml+xml', ['<html xmlns="http://www.w3.org/1999/xhtml"/>', '<html>']],
  ['TEXT/XML', ['no']],
];
const ANSWERS: readonly Answer[] = [
  ...BODIES.flatMap(([type, bodies]) => bodies.map((body): Answer => [200, type, body])),
  ...[201, 202, 203, 205, 206, 226, 299].flatMap((status): Answer[] => [[status, null, ''], [status, 'application/json', ''], [status, 'application/json', '{}']]),
  ...[204, 304].flatMap((status): Answer[] => [[status, null, ''], [status, 'application/json', ''], [status, 'text/xml', '']]),
  ...[300, 302, 400, 401, 404, 409, 500, 503].flatMap((status): Answer[] => [[status, 'application/json', '{}'], [status, null, '']]),
];

/** Real jQuery at the authoring origin: served by the browser's Fetch domain, so that the preflight stays real. */
async function jqueryPage(browser: Browser): Promise<Page> {
  const source = await readFile(createRequire(import.meta.url).resolve('jquery/dist/jquery.js'), 'utf8');
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${AUTHORING.url}/*` }] });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    void session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders: [{ name: 'Content-Type', value: 'text/html' }], body: Buffer.from('<!doctype html><title>jQuery</title>').toString('base64') });
  });
  await page.goto(`${AUTHORING.url}/settings`);
  await page.evaluate(source);
  return page;
}

/** What the settings page does with it: true is green. */
const ask = (page: Page, url: string, body: string): Promise<boolean> => page.evaluate(`new Promise((resolve) => jQuery.ajax({ url: ${JSON.stringify(url)}, type: 'POST', contentType: 'application/json', data: ${JSON.stringify(body)} }).done(() => resolve(true)).fail(() => resolve(false)))`);

function answeringByPath(): Promise<Server> {
  return startServer(({ method, path }, response) => {
    const [status, type, body] = ANSWERS[Number(path.slice(1))] ?? [200, null, ''];
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else response.writeHead(status, { ...CORS, ...(type === null ? {} : { 'Content-Type': type }) }).end(body);
  });
}

async function withJquery<T>(run: (page: Page) => Promise<T>): Promise<T> {
  const { executablePath } = await findBrowser(process.env);
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, args: ['--disable-gpu', '--disable-background-networking', '--ip-address-space-overrides=127.0.0.0/8=public'] });
  try {
    return await run(await jqueryPage(browser));
  } finally {
    await browser.close();
  }
}

test('Check URL judges each of more than 40 kinds of answer as jQuery 1.11.1 does', async () => {
  expect(ANSWERS.length).toBeGreaterThan(60);
  const server = await answeringByPath();
  const engine = await openEngine();
  try {
    const urls = ANSWERS.map((_, index) => `http://127.0.0.1:${server.port}/${index}`);
    const ours: (boolean | null | undefined)[] = [];
    for (const url of urls) ours.push((await deliverPlain(engine, url)).checkUrl.attempts[0]?.accepted);
    const theirs = await withJquery(async (page) => {
      const verdicts: boolean[] = [];
      for (const url of urls) verdicts.push(await ask(page, url, '{}'));
      return verdicts;
    });
    const named = (verdicts: readonly (boolean | null | undefined)[]) => verdicts.map((verdict, index) => `${JSON.stringify(ANSWERS[index])} ${String(verdict)}`);
    expect(named(ours)).toEqual(named(theirs));
    expect(theirs.filter((verdict) => !verdict).length).toBeGreaterThan(20);
  } finally {
    await engine.close();
    await server.close();
  }
});

test('a JavaScript answer is run by jQuery and never by hookproof', async () => {
  const server = await startServer(({ method }, response) => {
    if (method === 'OPTIONS') response.writeHead(204, CORS).end();
    else response.writeHead(200, { ...CORS, 'Content-Type': 'text/javascript' }).end('globalThis.ranHere = true; throw new Error("no")');
  });
  const engine = await openEngine();
  try {
    const { checkUrl } = await deliverPlain(engine, server.url);
    expect(checkUrl.attempts[0]).toMatchObject({ delivered: true, accepted: null, page: { because: 'script-not-run' } });
    expect(await withJquery((page) => ask(page, server.url, '{}'))).toBe(false);
  } finally {
    await engine.close();
    await server.close();
  }
});

test('Check URL sends the header names, values and body of jQuery 1.11.1', async () => {
  const server = await startServer();
  const engine = await openEngine();
  try {
    const { checkUrl } = await deliverPlain(engine, server.url);
    const ours = server.seen.slice(-2);
    await withJquery((page) => ask(page, server.url, checkUrl.attempts[0]?.body ?? ''));
    const theirs = server.seen.slice(-2);
    // The browser's own name and language differ: ours is disguised as a visible one.
    const comparable = ({ method, headers, body }: (typeof ours)[number]) => ({ method, body, headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !/^(user-agent|sec-ch-ua.*|accept-language)$/.test(name))) });
    expect(ours.map(comparable)).toEqual(theirs.map(comparable));
    expect(ours.map(({ headers }) => Object.keys(headers).sort())).toEqual(theirs.map(({ headers }) => Object.keys(headers).sort()));
  } finally {
    await engine.close();
    await server.close();
  }
});
