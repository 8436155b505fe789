import { expect } from '@playwright/test';
import type { Circumstance, Stimulus } from '../../generated/types.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { stimulus } from '../../scenarios/stimuli/index.ts';
import { contract } from '../../generated/contract.js';
import { test } from '../support/browser.ts';
import { startRaw, http } from '../receivers/raw.ts';
import type { RawRequest } from '../receivers/requests.ts';

const under = (circumstance: Circumstance, target: string): Stimulus =>
  ({ ...stimulus('plain', 'course', PUBLISHED, { ...contract.senders.course.example.value }, { target, timeoutMs: 3000, successStatus: [200] }, 1), circumstance });

async function listening(options: Parameters<typeof startRaw>[0] = {}) {
  const requests: RawRequest[] = [];
  const receiver = await startRaw(options, { onRequest: (request) => { requests.push(request); } });
  return { ...receiver, requests, seen: () => requests.map(({ method, headers }) => [method, headers.get('origin')]) };
}

test('a course in a sandboxed frame speaks as null, and each leg is on record', async ({ engine }) => {
  const receiver = await listening();
  const delivery = await engine.deliver(under('sandboxed-frame', receiver.url)).finally(() => receiver.close());
  expect(receiver.seen()).toEqual([['OPTIONS', 'null'], ['POST', 'null']]);
  expect(delivery.attempts[0]?.exchanges.map(({ role, onWire, response }) => [role, onWire, response?.status])).toEqual([['preflight', true, 204], ['request', true, 200]]);
  expect(delivery.attempts[0]).toMatchObject({ delivered: true, accepted: true });
});

test('a receiver of the two origins alone refuses a sandboxed frame at the preflight', async ({ engine }) => {
  const receiver = await startReceiver();
  const delivery = await engine.deliver(under('sandboxed-frame', receiver.url)).finally(() => receiver.close());
  expect(delivery.attempts[0]).toMatchObject({ delivered: false, accepted: false, reason: { code: 'PreflightMissingAllowOriginHeader' } });
});

test('a policy that names the endpoint lets the POST through', async ({ engine }) => {
  const receiver = await listening();
  const delivery = await engine.deliver(under('policy-with-endpoint', receiver.url)).finally(() => receiver.close());
  expect(receiver.seen()).toEqual([['OPTIONS', PUBLISHED.url], ['POST', PUBLISHED.url]]);
  expect(delivery.attempts[0]).toMatchObject({ delivered: true, accepted: true });
});

test('a policy that does not leaves nothing on the wire, and is the reason', async ({ engine }) => {
  const receiver = await listening();
  const delivery = await engine.deliver(under('policy-without-endpoint', receiver.url)).finally(() => receiver.close());
  expect(receiver.seen()).toEqual([]);
  expect(delivery.attempts[0]).toMatchObject({ delivered: false, accepted: false, outcome: 'blocked-before-wire', reason: { code: 'csp' }, exchanges: [{ onWire: false, blocked: 'csp' }] });
  expect(delivery.attempts[0]?.page?.error).toContain('Failed to fetch');
});

test("a redirect's host must be in the policy too", async ({ engine }) => {
  const receiver = await listening({ post: (socket, { headers, path }) => {
    const port = headers.get('host')?.split(':')[1] ?? '';
    socket.write(path === '/there' ? http('200 OK', {}, '{}') : http('307 Temporary Redirect', { Location: `http://localhost:${port}/there` }));
  } });
  const delivery = await engine.deliver(under('policy-with-endpoint', receiver.url)).finally(() => receiver.close());
  expect(receiver.seen()).toEqual([['OPTIONS', PUBLISHED.url], ['POST', PUBLISHED.url]]);
  expect(delivery.attempts[0]).toMatchObject({ delivered: false, reason: { code: 'csp' } });
});

test('a tab that is closed while the preflight is unanswered sends no POST', async ({ engine }) => {
  const receiver = await listening();
  const delivery = await engine.deliver(under('closed-during-preflight', receiver.url)).finally(() => receiver.close());
  expect(receiver.seen()).toEqual([]);
  expect(delivery.attempts[0]).toMatchObject({ delivered: null, accepted: null, page: null, outcome: 'not-delivered', road: { fault: 'preflight-swallowed', struck: true } });
  expect(delivery.attempts[0]?.exchanges[0]).toMatchObject({ role: 'preflight', onWire: true, response: null });
  expect(delivery.attempts[0]?.exchanges.filter(({ role, onWire }) => role === 'request' && onWire)).toEqual([]);
});

test('a tab that is closed while the POST is unanswered has sent it whole', async ({ engine }) => {
  const receiver = await startReceiver();
  const delivery = await engine.deliver(under('closed-during-post', receiver.url));
  const results = await receiver.results().finally(() => receiver.close());
  expect(results).toHaveLength(1);
  expect(delivery.attempts[0]).toMatchObject({ delivered: null, accepted: null, page: null, outcome: 'unknown', road: { fault: 'answer-swallowed', struck: true } });
  expect(delivery.attempts[0]?.exchanges.map(({ role, onWire, response }) => [role, onWire, response?.status ?? null])).toEqual([['preflight', true, 204], ['request', true, null]]);
  expect(delivery.learnerSees).toBeNull();
});

test('each asks before it sends, also where an earlier answer may be kept', async ({ engine }) => {
  const receiver = await listening();
  for (const circumstance of ['policy-with-endpoint', 'sandboxed-frame', 'closed-during-post', 'closed-during-post'] as const) await engine.deliver(under(circumstance, receiver.url));
  await receiver.close();
  expect(receiver.seen().map(([method]) => method)).toEqual(['OPTIONS', 'POST', 'OPTIONS', 'POST', 'OPTIONS', 'POST', 'OPTIONS', 'POST']);
});

test('the long-lived pages send as before, whatever became of the others', async ({ engine }) => {
  const receiver = await listening();
  for (const circumstance of ['closed-during-post', 'sandboxed-frame'] as const) await engine.deliver(under(circumstance, receiver.url));
  const { circumstance, ...plain } = under('sandboxed-frame', receiver.url);
  const delivery = await engine.deliver(plain).finally(() => receiver.close());
  expect([circumstance, delivery.attempts[0]?.accepted]).toEqual(['sandboxed-frame', true]);
});
