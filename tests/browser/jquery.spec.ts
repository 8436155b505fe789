/** Check URL's sender against the jQuery that the authoring tool uses: the same request, and the same verdict on each answer. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import type { BrowserContext, Page } from 'playwright-core';
import { AUTHORING } from '../../scenarios/plan.ts';
import { disguise } from '../../simulator/engines/chromium/disguise.ts';
import type { Engine } from '../../simulator/engine.ts';
import { openWithContext } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';
import { answering, CORS, startServer, type Server } from '../support/server.ts';

type Answer = readonly [status: number, contentType: string | null, body: string | Buffer];
const BODIES: readonly (readonly [string | null, readonly (string | Buffer)[]])[] = [
  [null, ['', 'ok', '{"a":1}', '<html>']],
  ['text/plain', ['', 'ok']],
  ['text/html', ['', '<p>hi</p>', '{']],
  ['application/json', ['', '{}', 'ok', 'null', '"text"', '{"a":1', '[1,2]', ' {} ', '\ufeff{}', 'undefined']],
  ['application/json; charset=utf-8', ['{"a":"é"}', '']],
  ['application/json; charset=utf-16le', [Buffer.from('{}', 'utf16le'), '{}']],
  ...['; charset=iso-2022-kr', '; charset = utf-16le', '; a="; charset=utf-16le"', '; charset="utf\\-16le"', '; charset=utf-16le, x', '; charset="utf-16le', ';charset=;charset=utf-16le', '; charset=nonsense'].map((rest) =>
    [`application/json${rest}`, ['{"a":1}', Buffer.from('{"a":1}', 'utf16le'), '']] as const),
  ['text/plain; charset=utf-8, application/json; charset=utf-16le', ['{}', Buffer.from('{}', 'utf16le')]],
  ['application/json; charset=utf-16le, application/json', ['{}', Buffer.from('{}', 'utf16le')]],
  ['application/json; charset=utf-16le, text/json', ['{}', Buffer.from('{}', 'utf16le')]],
  ['application/JSON', ['', 'ok']],
  ['application/problem+json', ['{}', 'no']],
  ['text/x-json-ish', ['no', '1']],
  ['text/xml', ['', '<a/>', '<a>', '<a><b></a></b>', 'plain', '<a><parsererror/></a>', '<?xml version="1.0"?><a/>', ' <?xml version="1.0"?><a/>', '<a/><b/>']],
  ['application/atom+xml', ['<a/>', '<']],
  ['application/xhtml+xml', ['<html xmlns="http://www.w3.org/1999/xhtml"/>', '<html>']],
  ['TEXT/XML', ['no']],
  // A script that holds nothing is not run by jQuery either.
  ['application/javascript', ['', ' \n\ufeff']],
  ['text/ecmascript', ['']],
  ['application/x-javascript+json', ['', '{}']],
];
const ANSWERS: readonly Answer[] = [
  ...BODIES.flatMap(([type, bodies]) => bodies.map((body): Answer => [200, type, body])),
  ...[201, 202, 203, 205, 206, 226, 299].flatMap((status): Answer[] => [[status, null, ''], [status, 'application/json', ''], [status, 'application/json', '{}']]),
  ...[204, 304].flatMap((status): Answer[] => [[status, null, ''], [status, 'application/json', ''], [status, 'text/xml', ''], [status, 'text/javascript', '']]),
  ...[300, 302, 400, 401, 404, 409, 500, 503].flatMap((status): Answer[] => [[status, 'application/json', '{}'], [status, null, '']]),
];

/** Real jQuery at the authoring origin, beside our own page in the same browser: served by the browser's Fetch domain, so that the preflight stays real. */
async function jqueryPage(context: BrowserContext): Promise<Page> {
  const source = await readFile(createRequire(import.meta.url).resolve('jquery/dist/jquery.js'), 'utf8');
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser.');
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await disguise(browser, session);
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

/** Ours and theirs, in one browser, against one server. */
async function withBoth(server: Server, run: (engine: Engine, page: Page) => Promise<void>): Promise<void> {
  const { engine, context } = await openWithContext();
  try {
    await run(engine, await jqueryPage(context));
  } finally {
    await engine.close();
    await server.close();
  }
}

test('Check URL judges each of more than 40 kinds of answer as jQuery 1.11.1 does', async () => {
  expect(ANSWERS.length).toBeGreaterThan(60);
  const server = await answeringByPath();
  await withBoth(server, async (engine, page) => {
    const named = (verdict: unknown, index: number) => `${JSON.stringify(ANSWERS[index])} ${String(verdict)}`;
    const [ours, theirs]: string[][] = [[], []];
    for (const index of ANSWERS.keys()) {
      const url = `http://127.0.0.1:${server.port}/${index}`;
      ours?.push(named((await deliverPlain(engine, url)).checkUrl.attempts[0]?.accepted, index));
      theirs?.push(named(await ask(page, url, '{}'), index));
    }
    expect(ours).toEqual(theirs);
    expect(theirs?.filter((verdict) => verdict.endsWith('false')).length).toBeGreaterThan(20);
  });
});

test('a JavaScript answer is run by jQuery and never by hookproof', async () => {
  const server = await startServer(answering((_request, response) => { response.writeHead(200, { ...CORS, 'Content-Type': 'text/javascript' }).end('globalThis.ranHere = true; throw new Error("no")'); }));
  await withBoth(server, async (engine, page) => {
    const { checkUrl } = await deliverPlain(engine, server.url);
    expect(checkUrl.attempts[0]).toMatchObject({ delivered: true, accepted: null, page: { because: 'script-not-run' } });
    expect(await Promise.all(page.context().pages().map((one) => one.evaluate('typeof ranHere')))).toEqual(['undefined', 'undefined', 'undefined']);
    expect(await ask(page, server.url, '{}')).toBe(false);
    expect(await page.evaluate('ranHere')).toBe(true);
  });
});

test('Check URL sends the header names, values and body of jQuery 1.11.1', async () => {
  const server = await startServer();
  await withBoth(server, async (engine, page) => {
    const { checkUrl } = await deliverPlain(engine, server.url);
    const ours = server.seen.slice(-2);
    const session = await page.context().newCDPSession(page);
    await session.send('Network.clearBrowserCache');
    await ask(page, server.url, checkUrl.attempts[0]?.body ?? '');
    expect(ours).toEqual(server.seen.slice(-2));
    expect(ours.map(({ method }) => method)).toEqual(['OPTIONS', 'POST']);
    expect(server.seen).toHaveLength(6);
  });
});
