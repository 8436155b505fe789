import { expect } from '@playwright/test';
import type { Circumstance, ScenarioRow, Stimulus } from '../../generated/types.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { choose, plan, PUBLISHED } from '../../scenarios/plan.ts';
import { send } from '../../scenarios/run.ts';
import type { Engine } from '../../simulator/engine.ts';
import { observing } from '../../simulator/read-back/observing.ts';
import { readSideOver } from '../../simulator/read-back/own.ts';
import type { ReadSide } from '../../simulator/read-back/read-side.ts';
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
  await expect.poll(async () => (await receiver.results()).length).toBe(1);
  await receiver.close();
  expect(delivery.attempts[0]).toMatchObject({ delivered: null, accepted: null, page: null, outcome: 'unknown', road: { fault: 'answer-swallowed', unreached: null } });
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

/** Works on a result for as long as its client stays, and drops it where he goes; that of the plain case it takes at once. */
async function dropping(): Promise<{ url: string; readSide: ReadSide; close: () => Promise<void> }> {
  const stored: string[] = [];
  const receiver = await startRaw({
    post: (socket, { body }) => {
      const { learnerId } = JSON.parse(body) as { learnerId: string };
      const take = () => { stored.push(learnerId); socket.write(http('200 OK', {}, '{}')); };
      if (learnerId === PLAIN || !learnerId.startsWith('hookproof.')) { take(); return; }
      const work = setTimeout(take, 10_000);
      socket.on('close', () => { clearTimeout(work); });
    },
  });
  return { ...receiver, readSide: { show: ({ learnerId }) => Promise.resolve({ elements: stored.filter((one) => one === learnerId).map((one) => ({ learnerId: one })) }), limitMs: 300, settleMs: 0 } };
}
const PLAIN = 'hookproof.test.1@example.com';

async function tabClosed(engine: Engine, target: string, readSide?: ReadSide): Promise<ScenarioRow | undefined> {
  const scenarios = choose(catalogue, 'standard', ['context/tab-closed']);
  const stimuli = plan({ scenarios, target, timeoutMs: 3000, run: 'test', attempts: 1, successStatus: [200], extraOrigins: [] });
  const deliveries = await send(stimuli, readSide === undefined ? engine : observing(engine, readSide));
  return judge(scenarios, { target, deliveries, probe: null })[0];
}

test('an endpoint that drops its work when the client goes loses the result of a closed tab', async ({ engine }) => {
  const receiver = await dropping();
  const row = await tabClosed(engine, receiver.url, receiver.readSide).finally(() => receiver.close());
  expect(row).toMatchObject({ verdict: 'violates', finding: { kind: 'tab-closed', facts: { postLeft: false, stored: false } } });
});

test('without a read side nobody says what became of it', async ({ engine }) => {
  const receiver = await dropping();
  const row = await tabClosed(engine, receiver.url).finally(() => receiver.close());
  expect(row).toMatchObject({ verdict: 'unobserved', finding: { kind: 'tab-closed', facts: { postLeft: false, stored: null } } });
});

test('an endpoint that stores what has arrived loses nothing of a closed tab', async ({ engine }) => {
  const receiver = await startReceiver();
  const row = await tabClosed(engine, receiver.url, readSideOver(receiver)).finally(() => receiver.close());
  expect(row).toMatchObject({ verdict: 'conforms' });
});

test('a slow preflight is told at its own row, and explains this one', async ({ engine }) => {
  const receiver = await startRaw({ options: (socket) => { setTimeout(() => { socket.write(http('204 No Content')); }, 1200); } });
  const row = await tabClosed(engine, receiver.url).finally(() => receiver.close());
  expect(row).toMatchObject({ verdict: 'unknown', finding: null });
});
