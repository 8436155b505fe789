import { expect } from '@playwright/test';
import { resultWith, send, test, valuesOf } from './receiver-http.ts';

test('the inbox shows what is stored, as text only', async ({ receiver }) => {
  await send(receiver.url, { body: resultWith({ learnerId: '<script>alert("x")</script>&' }) });
  const page = await send(receiver.inboxUrl, { method: 'GET' });
  expect(page.status).toBe(200);
  expect(valuesOf(page, 'content-type')).toEqual(['text/html; charset=utf-8']);
  expect(page.body).toContain('<td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;</td>');
  expect(page.body).not.toContain('<script');
  const [policy = ''] = valuesOf(page, 'content-security-policy');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
});

test('the inbox has the same as JSON, and a style for its page', async ({ receiver }) => {
  await send(receiver.url, { body: resultWith() });
  const json = await send(`${receiver.inboxUrl}results.json`, { method: 'GET' });
  expect(JSON.parse(json.body)).toEqual(await receiver.results());
  expect(valuesOf(await send(`${receiver.inboxUrl}style.css`, { method: 'GET' }), 'content-type')).toEqual(['text/css; charset=utf-8']);
});

test('twins and re-submissions are visible in the inbox', async ({ receiver }) => {
  for (const finishedOn of ['2018-07-15T06:15:17.502Z', '2018-07-15T06:16:17.502Z', '2018-07-15T06:16:17.502Z']) await send(receiver.url, { body: resultWith({ finishedOn }) });
  expect((await send(receiver.inboxUrl, { method: 'GET' })).body).toContain('<td>2, and 1 byte-identical</td>');
});

test('the inbox is for who knows the token, by a loopback name, to read', async ({ receiver }) => {
  const inbox = new URL(receiver.inboxUrl);
  expect(inbox.pathname).toMatch(/^\/[0-9a-f]{32}\/$/);
  const status = async (path: string, sent: Parameters<typeof send>[1] = {}) => (await send(new URL(path, inbox).href, { method: 'GET', ...sent })).status;
  expect(await status('/')).toBe(404);
  expect(await status(`/${'0'.repeat(32)}/`)).toBe(404);
  expect(await status(inbox.pathname, { headers: { Host: `rebound.example.com:${inbox.port}` } })).toBe(421);
  expect(await status(inbox.pathname, { method: 'POST', body: '{}' })).toBe(405);
});

test('no other site may read the inbox, and the receiver serves none', async ({ receiver }) => {
  const page = await send(receiver.inboxUrl, { method: 'GET' });
  expect(page.headers.filter(([name]) => name.startsWith('access-control-'))).toEqual([]);
  const inbox = new URL(receiver.inboxUrl);
  expect(inbox.port).not.toBe(new URL(receiver.url).port);
  expect((await send(new URL(inbox.pathname, receiver.url).href, { method: 'GET' })).status).toBe(404);
});
