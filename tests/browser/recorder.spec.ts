import { expect } from '@playwright/test';
import { test } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';
import { answering, conforming, CORS, startServer } from '../support/server.ts';

test('an answer that CORS hides from the page is in the record all the same', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(500, { 'X-Trace': 'abc' }).end('secret'); }));
  const { course } = await deliverPlain(engine, server.url).finally(() => server.close());
  const [attempt] = course.attempts;
  expect(attempt).toMatchObject({ delivered: false, accepted: false, reason: { code: 'MissingAllowOriginHeader', leg: 'request' }, page: { settled: 'error', error: 'TypeError: Failed to fetch' } });
  const post = attempt?.exchanges.at(-1);
  expect(post?.response?.status).toBe(500);
  expect(post?.response?.headers).toContainEqual(['X-Trace', 'abc']);
  expect(post?.response?.body).toEqual({ state: 'unobserved', why: 'hidden-by-cors' });
});

test('a 2xx hidden by CORS arrived and was reported failed', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(200).end(); }));
  const { course } = await deliverPlain(engine, server.url).finally(() => server.close());
  expect(course.outcome).toBe('delivered-but-reported-failed');
});

test('a header that comes twice is kept twice', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(200, ['Access-Control-Allow-Origin', '*', 'Access-Control-Allow-Origin', 'https://elearning.easygenerator.com']).end(); }));
  const { course } = await deliverPlain(engine, server.url).finally(() => server.close());
  expect(course.attempts[0]?.reason).toEqual({ code: 'MultipleAllowOriginValues', parameter: '*, https://elearning.easygenerator.com', leg: 'request' });
  expect(course.attempts[0]?.exchanges.at(-1)?.response?.headers.filter(([name]) => name === 'Access-Control-Allow-Origin')).toHaveLength(2);
});

test('a redirect that turns the POST into a GET is accepted and lost', async ({ engine }) => {
  const server = await startServer(answering((request, response) => { response.writeHead(request.path === '/results' ? 302 : 200, { ...CORS, Location: '/thanks' }).end(); }));
  const { course } = await deliverPlain(engine, server.url).finally(() => server.close());
  expect(course.attempts[0]).toMatchObject({ accepted: true, delivered: false, outcome: 'reported-ok-but-lost' });
  expect(course.attempts[0]?.exchanges.map(({ request }) => request.method)).toEqual(['OPTIONS', 'POST', 'GET']);
});

test('silence is neither accepted nor refused', async ({ engine }) => {
  const server = await startServer(answering(() => undefined));
  const { course } = await deliverPlain(engine, server.url, { timeoutMs: 400, attempts: 5 }).finally(() => server.close());
  expect(course.attempts).toHaveLength(1);
  expect(course.attempts[0]).toMatchObject({ delivered: null, accepted: null, outcome: 'unknown', reason: { code: 'timeout', leg: 'request' } });
});

test('a course takes a 200 whose body never ends; Check URL waits for its end', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(200, CORS); response.write('{'); }));
  const { course, checkUrl } = await deliverPlain(engine, server.url, { timeoutMs: 800 }).finally(() => server.close());
  expect(course.attempts[0]?.accepted).toBe(true);
  expect(checkUrl.attempts[0]).toMatchObject({ delivered: true, accepted: null, page: { because: 'body-never-ended' } });
});

test('a reset of the first attempt is not told of the second', async ({ engine }) => {
  let attempts = 0;
  const server = await startServer((request, response) => {
    if (request.method === 'OPTIONS') attempts += 1;
    if (request.method === 'POST' && attempts === 1) response.socket?.resetAndDestroy();
    else if (request.method === 'POST') response.writeHead(500, CORS).end();
    else conforming(request, response);
  });
  const { course } = await deliverPlain(engine, server.url, { attempts: 2 }).finally(() => server.close());
  expect(course.attempts.map(({ reason, page }) => [reason?.code ?? null, page?.status ?? null])).toEqual([['net::ERR_CONNECTION_RESET', null], [null, 500]]);
});

test('nobody reads more than 1 MB of an answer', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(200, CORS).end('x'.repeat(5_000_000)); }));
  const { course, checkUrl } = await deliverPlain(engine, server.url).finally(() => server.close());
  expect(checkUrl.attempts[0]).toMatchObject({ accepted: null, page: { because: 'body-too-large' } });
  for (const { attempts } of [course, checkUrl]) {
    const body = attempts[0]?.page?.body;
    if (body?.state !== 'read') throw new Error('The body was not read.');
    expect(body.text).toHaveLength(64 * 1024);
    expect(body.bytes).toBeLessThanOrEqual(1024 * 1024 + 1);
  }
});
