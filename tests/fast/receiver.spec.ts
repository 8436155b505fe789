import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { startReceiver } from '../../receiver/receiver.ts';
import { AUTHORING, preflight, PUBLISHED, resultWith, send, test, valuesOf, type Seen } from './receiver-http.ts';

const problemOf = (seen: Seen) => {
  expect(valuesOf(seen, 'content-type')).toEqual(['application/problem+json']);
  return JSON.parse(seen.body) as { title: string; status: number; detail: string; errors?: { field: string; why: string }[] };
};

test('the documented example is answered with 200 and a JSON body, and stored', async ({ receiver }) => {
  const seen = await send(receiver.url, { body: resultWith() });
  expect(seen.status).toBe(200);
  expect(valuesOf(seen, 'content-type')).toEqual(['application/json']);
  expect(JSON.parse(seen.body)).toEqual({ stored: true });
  expect(await receiver.results()).toMatchObject([{ courseId: '2fc74749fe984bb9b23dfb02c30ccb8b', score: 100, status: 'passed', count: 1 }]);
});

for (const origin of [PUBLISHED, AUTHORING]) {
  test(`the preflight from ${origin} is allowed, once, for some minutes`, async ({ receiver }) => {
    const seen = await preflight(receiver.url, origin);
    expect(seen.status).toBe(204);
    expect(valuesOf(seen, 'access-control-allow-origin')).toEqual([origin]);
    expect(valuesOf(seen, 'access-control-allow-headers')).toEqual(['Content-Type']);
    expect(valuesOf(seen, 'access-control-allow-methods')).toEqual(['POST']);
    expect(valuesOf(seen, 'access-control-max-age')).toEqual(['600']);
    expect(valuesOf(seen, 'vary')).toEqual(['Origin']);
  });
}

const json = { 'Content-Type': 'application/json' };
const answers: readonly [what: string, path: string, status: number, sent: Parameters<typeof send>[1]][] = [
  ['a result', '', 200, { body: resultWith() }],
  ['a broken body', '', 400, { body: '{' }],
  ['a wrong result', '', 400, { body: '{}' }],
  ['an unknown path', '/elsewhere', 404, { body: resultWith() }],
  ['a trailing slash', '/', 404, { body: resultWith() }],
  ['GET', '', 405, { method: 'GET' }],
  ['HEAD', '', 405, { method: 'HEAD' }],
  ['PUT', '', 405, { method: 'PUT', body: resultWith() }],
  ['DELETE', '', 405, { method: 'DELETE' }],
  ['a body beyond the limit', '', 413, { body: 'x'.repeat(2_000_000) }],
  ['a small gzip of a large body', '', 413, { body: gzipSync('x'.repeat(2_000_000)), headers: { ...json, 'Content-Encoding': 'gzip' } }],
  ['plain text', '', 415, { body: resultWith(), headers: { 'Content-Type': 'text/plain' } }],
  ['a form', '', 415, { body: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }],
  ['no Content-Type', '', 415, {}],
  ['another charset', '', 415, { body: resultWith(), headers: { 'Content-Type': 'application/json; charset=utf-16' } }],
  ['an unknown encoding', '', 415, { body: resultWith(), headers: { ...json, 'Content-Encoding': 'zip' } }],
  ['gzip that is none', '', 400, { body: resultWith(), headers: { ...json, 'Content-Encoding': 'gzip' } }],
  ['another host', '', 421, { body: resultWith(), headers: { ...json, Host: 'rebound.example.com' } }],
];
for (const [what, path, status, sent] of answers) {
  test(`${what} is answered with ${status}, with CORS for the two origins and no other`, async ({ receiver }) => {
    for (const origin of [PUBLISHED, AUTHORING]) {
      const seen = await send(receiver.url + path, { ...sent, origin });
      expect(seen.status).toBe(status);
      expect(valuesOf(seen, 'access-control-allow-origin')).toEqual([origin]);
      expect(valuesOf(seen, 'vary')).toEqual(['Origin']);
    }
    for (const origin of ['https://evil.example', 'null', `${PUBLISHED}.evil.example`, 'http://live.easygenerator.com']) {
      const seen = await send(receiver.url + path, { ...sent, origin });
      expect(seen.status).toBe(status);
      expect(valuesOf(seen, 'access-control-allow-origin')).toEqual([]);
      expect(valuesOf(seen, 'vary')).toEqual(['Origin']);
    }
  });

  if (status !== 200 && what !== 'HEAD') {
    test(`${what} is refused by a problem document that says nothing of the machine`, async ({ receiver }) => {
      const seen = await send(receiver.url + path, sent);
      expect(problemOf(seen)).toMatchObject({ status, detail: /\w/ });
      expect(seen.body).not.toMatch(/node_modules|\bat \S+:\d|\/work\/|sqlite|express/i);
      expect(seen.headers.map(([name]) => name)).not.toContain('x-powered-by');
      expect(seen.headers.map(([name]) => name)).not.toContain('server');
    });
  }
}

test('a 405 names the methods that are taken', async ({ receiver }) => {
  expect(valuesOf(await send(receiver.url, { method: 'GET' }), 'allow')).toEqual(['POST, OPTIONS']);
});

test('OPTIONS is answered at any path, so that the page may read the 404 that follows', async ({ receiver }) => {
  const seen = await preflight(`${receiver.url}/elsewhere`);
  expect([seen.status, valuesOf(seen, 'access-control-allow-origin')]).toEqual([204, [PUBLISHED]]);
});

test('a result that breaks the schema is refused with every field and why', async ({ receiver }) => {
  const seen = await send(receiver.url, { body: resultWith({ courseId: undefined, learnerId: 7, score: 101, finishedOn: 'today', status: 'done' }) });
  const { errors = [], detail } = problemOf(seen);
  expect(Object.fromEntries(errors.map(({ field, why }) => [field, why]))).toEqual({
    courseId: 'is missing',
    learnerId: 'must be string',
    score: 'must be <= 100',
    finishedOn: 'must be a UTC time like 2018-07-15T06:15:17.502Z',
    status: 'must be one of passed, failed',
  });
  for (const { field, why } of errors) expect(detail).toContain(`${field} ${why}`);
  expect(await receiver.results()).toEqual([]);
});

const accepted: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'a binary tail': { score: 56.99999999999999 },
  'the score 0': { score: 0 },
  'score: null': { score: null },
  'a fraction': { score: 66.67 },
  'a failed result': { status: 'failed' },
  "Check URL's course": { courseId: 'courseId' },
  'a field that nobody knows': { grade: { letter: 'A' } },
  'a long learner': { learnerId: `${'x'.repeat(300)}@example.com` },
  'an international learner': { learnerId: 'jürgen.łukasz@例え.example.com' },
  'quotes, SQL and markup': { learnerId: `'); DROP TABLE submissions;-- "<script>alert(1)</script>` },
  'a NUL and half a surrogate pair': { learnerId: 'a\u0000b\ud800' },
};
for (const [what, change] of Object.entries(accepted)) {
  test(`${what} is stored as it was sent`, async ({ receiver }) => {
    const body = resultWith(change);
    expect((await send(receiver.url, { body })).status).toBe(200);
    const [result] = await receiver.results();
    expect(result?.submissions.map((submission) => submission.body)).toEqual([body]);
    const { score, learnerId, courseId, status } = JSON.parse(body) as Record<string, unknown>;
    expect(result).toMatchObject({ score, learnerId, courseId, status });
  });
}

test('a charset, white space and any key order are fine', async ({ receiver }) => {
  const reversed = JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(resultWith()) as object).reverse()), null, 2);
  expect((await send(receiver.url, { body: reversed, headers: { 'Content-Type': 'Application/JSON; charset="UTF-8"' } })).status).toBe(200);
});

test('deep nesting and prototype keys change nothing', async ({ receiver }) => {
  const deep = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
  const good = resultWith().slice(1);
  expect((await send(receiver.url, { body: deep })).status).toBe(400);
  expect((await send(receiver.url, { body: `{"extra":${deep},${good}` })).status).toBe(200);
  expect((await send(receiver.url, { body: `{"__proto__":{"score":1,"polluted":true},"constructor":{"prototype":{"polluted":true}},${good}` })).status).toBe(200);
  expect((await send(receiver.url, { body: `{"__proto__":{${good}}` })).status).toBe(400);
  expect('polluted' in {}).toBe(false);
  expect((await send(receiver.inboxUrl, { method: 'GET' })).status).toBe(200);
});

test('an infinite score and a body that is not UTF-8 are refused', async ({ receiver }) => {
  expect((await send(receiver.url, { body: resultWith({ score: '?' }).replace('"?"', '1e309') })).status).toBe(400);
  const latin1 = Buffer.from(resultWith({ learnerId: 'jürgen' }), 'latin1');
  expect(problemOf(await send(receiver.url, { body: latin1, headers: json })).detail).toBe('The body is not UTF-8.');
});

test('two results go over one connection', async ({ receiver }) => {
  const { port, host } = new URL(receiver.url);
  const socket = connect(Number(port), '127.0.0.1');
  const one = (learnerId: string) => {
    const body = resultWith({ learnerId });
    return `POST /results HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
  let text = '';
  for await (const chunk of socket.on('connect', () => { socket.write(one('a')); })) {
    text += String(chunk);
    const count = text.split('{"stored":true}').length - 1;
    if (count === 1 && !text.includes('sent again')) {
      text += 'sent again';
      socket.write(one('b'));
    }
    if (count === 2) break;
  }
  expect(await receiver.results()).toHaveLength(2);
});

test('a host name that is no loopback name, or another port, is refused', async ({ receiver }) => {
  const { port } = new URL(receiver.url);
  const status = async (host: string) => (await send(receiver.url, { body: resultWith(), headers: { ...json, Host: host } })).status;
  for (const host of [`localhost:${port}`, `LOCALHOST:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, `app.localhost:${port}`]) expect(await status(host)).toBe(200);
  for (const host of ['localhost', '127.0.0.1:1', `example.com:${port}`, `localhost.example.com:${port}`, `127.0.0.1.example.com:${port}`]) expect(await status(host)).toBe(421);
});

test('further origins and host names can be named', async () => {
  const receiver = await startReceiver({ origins: ['https://lms.example.com'], hosts: ['hook.test'] });
  try {
    const { port } = new URL(receiver.url);
    const seen = await send(receiver.url, { origin: 'https://lms.example.com', body: resultWith(), headers: { ...json, Host: `hook.test:${port}` } });
    expect([seen.status, valuesOf(seen, 'access-control-allow-origin')]).toEqual([200, ['https://lms.example.com']]);
  } finally {
    await receiver.close();
  }
});

test('a failure of our own is a bare 500 with CORS, and told to the owner only', async () => {
  const heard: unknown[] = [];
  const failure = new Error('SQLITE_FULL at /srv/results.db');
  const receiver = await startReceiver({ onError: (error) => heard.push(error), fault: { id: 'broken', summary: 'breaks', fails: [], refuse: () => Promise.reject(failure) } });
  try {
    const seen = await send(receiver.url, { body: resultWith() });
    expect([seen.status, valuesOf(seen, 'access-control-allow-origin')]).toEqual([500, [PUBLISHED]]);
    expect(problemOf(seen)).toEqual({ type: 'about:blank', title: 'Internal Server Error', status: 500, detail: 'The result could not be stored. Send it again.' });
    expect(heard).toEqual([failure]);
  } finally {
    await receiver.close();
  }
});

test('a port that is taken is said so', async ({ receiver }) => {
  const port = Number(new URL(receiver.url).port);
  await expect(startReceiver({ port })).rejects.toThrow(`Failed to listen on 127.0.0.1:${port}: `);
});

test('closing ends an answer that never comes, and twice is fine', async () => {
  const receiver = await startReceiver({ fault: { id: 'silent', summary: 'never answers', fails: [], post: () => new Promise(() => undefined) } });
  const refused = expect(send(receiver.url, { body: resultWith() })).rejects.toThrow();
  await expect.poll(async () => (await receiver.results()).length).toBe(1);
  await Promise.all([receiver.close(), receiver.close()]);
  await refused;
});
