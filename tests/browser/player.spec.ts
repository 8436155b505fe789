import { expect } from '@playwright/test';
import { validateDelivery, validateResult } from '../../generated/validators.js';
import { openEngine, test } from '../support/browser.ts';
import { deliverPlain } from '../support/plain.ts';
import { answering, CORS, startServer } from '../support/server.ts';

test('an OPTIONS arrives before each POST, from both origins', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(500, CORS).end(); }));
  await deliverPlain(engine, server.url, { attempts: 3 }).finally(() => server.close());
  expect(server.seen.map(({ method, headers }) => `${method} ${headers['origin'] ?? ''}`)).toEqual([
    ...Array.from({ length: 3 }, () => ['OPTIONS https://elearning.easygenerator.com', 'POST https://elearning.easygenerator.com']).flat(),
    'OPTIONS https://live.easygenerator.com', 'POST https://live.easygenerator.com',
  ]);
});

test('an endpoint whose OPTIONS answers 404 is undelivered for both origins and gets no POST', async ({ engine }) => {
  const server = await startServer((_request, response) => { response.writeHead(404).end(); });
  const { course, checkUrl } = await deliverPlain(engine, server.url).finally(() => server.close());
  expect([course, checkUrl].map(({ attempts, outcome }) => [attempts[0]?.delivered, attempts[0]?.accepted, outcome])).toEqual([[false, false, 'not-delivered'], [false, false, 'not-delivered']]);
  expect(server.seen.map(({ method }) => method)).toEqual(['OPTIONS', 'OPTIONS']);
});

test('a target on the host of --origin is really asked, and its 500 is undelivered', async () => {
  const server = await startServer((_request, response) => { response.writeHead(500).end('broken'); });
  const origin = { name: new URL(server.url).origin, url: new URL(server.url).origin };
  const { PUBLISHED, AUTHORING } = await import('../../scenarios/plan.ts');
  const engine = await openEngine({ target: server.url, origins: [PUBLISHED, AUTHORING, origin] });
  const { extra } = await deliverPlain(engine, server.url, { extraOrigins: [origin] }).finally(async () => { await engine.close(); await server.close(); });
  expect(extra[0]?.attempts[0]).toMatchObject({ delivered: false, accepted: false, page: { settled: 'response', status: 500 } });
  expect(server.seen.filter(({ path }) => path === '/results').map(({ method }) => method)).toContain('POST');
});

test('both senders send what the facts say, with the headers of a visible browser', async ({ engine }) => {
  const server = await startServer();
  await deliverPlain(engine, server.url).finally(() => server.close());
  const [optionsOfCourse, course, , checkUrl] = server.seen;
  expect(optionsOfCourse?.headers).toMatchObject({ 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' });
  expect(Object.keys(JSON.parse(course?.body ?? '') as object)).toEqual(['courseId', 'learnerId', 'score', 'finishedOn', 'status']);
  expect(JSON.parse(checkUrl?.body ?? '')).toMatchObject({ courseId: 'courseId', learnerId: 'example@example.com', score: 75, status: 'passed' });
  for (const one of [course, checkUrl]) {
    expect(validateResult(JSON.parse(one?.body ?? ''))).toBe(true);
    expect(one?.headers).toMatchObject({ 'content-type': 'application/json', accept: '*/*', 'accept-language': 'en-US,en;q=0.9' });
    expect(Object.keys(one?.headers ?? {})).not.toEqual(expect.arrayContaining(['cookie']));
    expect(Object.keys(one?.headers ?? {})).not.toEqual(expect.arrayContaining(['x-requested-with']));
  }
  for (const { headers } of server.seen) {
    expect(JSON.stringify(headers)).not.toMatch(/headless/i);
    expect(headers['user-agent']).toMatch(/Chrome\/\d+\.0\.0\.0 Safari/);
    expect(headers['accept-language']).toBe('en-US,en;q=0.9');
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['pragma']));
    expect(Object.keys(headers)).not.toEqual(expect.arrayContaining(['cache-control']));
  }
});

test('a course takes finishedOn anew at each attempt, and Check URL keeps its own', async ({ engine }) => {
  const server = await startServer(answering((_request, response) => { response.writeHead(503, CORS).end(); }));
  const { course } = await deliverPlain(engine, server.url, { attempts: 3 });
  await deliverPlain(engine, server.url).finally(() => server.close());
  const times = course.attempts.map(({ body }) => (JSON.parse(body) as { finishedOn: string }).finishedOn);
  expect(new Set(times).size).toBe(3);
  const checkUrls = server.seen.filter(({ method, headers }) => method === 'POST' && headers['origin'] === 'https://live.easygenerator.com').map(({ body }) => body);
  expect(checkUrls[0]).toBe(checkUrls[1]);
});

test('attempts stop at the first that is accepted', async ({ engine }) => {
  let posts = 0;
  const server = await startServer(answering((_request, response) => { posts += 1; response.writeHead(posts < 3 ? 500 : 200, CORS).end(); }));
  const { course } = await deliverPlain(engine, server.url, { attempts: 11 }).finally(() => server.close());
  expect(course.attempts.map(({ accepted }) => accepted)).toEqual([false, false, true]);
});

test('a blocked request leaves the learner of 2020 with nothing, and the article promises a way out', async ({ engine }) => {
  const server = await startServer((_request, response) => { response.writeHead(404).end(); });
  const { course } = await deliverPlain(engine, server.url, { attempts: 11 }).finally(() => server.close());
  expect(course.attempts).toHaveLength(11);
  expect(course.learnerSees).toEqual({ article: 'way-out', 'templates-2020': 'standstill' });
});

test('every delivery validates against its schema', async ({ engine }) => {
  const server = await startServer(answering((request, response) => { response.writeHead(request.path === '/results' ? 307 : 200, { ...CORS, Location: '/next' }).end('x'.repeat(100_000)); }));
  const { course, checkUrl } = await deliverPlain(engine, server.url).finally(() => server.close());
  for (const delivery of [course, checkUrl]) {
    expect(validateDelivery(JSON.parse(JSON.stringify(delivery))), JSON.stringify(validateDelivery.errors)).toBe(true);
    expect(delivery.attempts[0]?.exchanges.map(({ role, hop, request }) => `${role} ${hop} ${request.method}`)).toEqual(['preflight 0 OPTIONS', 'request 0 POST', 'preflight 1 OPTIONS', 'request 1 POST']);
  }
  expect(course.attempts[0]?.page?.body).toMatchObject({ state: 'read', complete: false });
});
