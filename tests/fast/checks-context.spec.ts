import { expect, test } from '@playwright/test';
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, Exchange, PageView, Probe, Stored } from '../../generated/types.ts';
import { blockedIsSilent, embeddedNullOrigin, intranet, pagePolicy, tabClosed } from '../../scenarios/checks/context.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan, PUBLISHED } from '../../scenarios/plan.ts';
import type { Check, Evidence } from '../../scenarios/scenario.ts';
import { stimulus, type StimulusName } from '../../scenarios/stimuli/index.ts';
import { sumUp } from '../../simulator/outcome.ts';
import { addressSpace } from '../../simulator/probe/address-space.ts';
import { options, page, post } from '../support/attempt.ts';

const TARGET = 'https://receiver.example/results';
const ALLOWED: [string, string][] = [['Access-Control-Allow-Origin', '*'], ['Access-Control-Allow-Headers', 'Content-Type']];
const GOOD = [options({ status: 204, headers: ALLOWED }), post({ status: 200, headers: ALLOWED })];
const REFUSED = [options({ status: 404, cors: 'PreflightMissingAllowOriginHeader' }), post({ onWire: false, cors: 'PreflightMissingAllowOriginHeader' })];
const seen = page('response', { status: 200, accepted: true, because: 'status-counts' });
const refused = page('error', { accepted: false });

const attempt = (exchanges: Exchange[], view: PageView | null): Attempt => ({ number: 1, sentAt: '2026-11-24T15:00:00.000Z', body: '{}', exchanges, page: view, ...sumUp(exchanges, view) });
function delivery(name: StimulusName, attempts: Attempt[], stored?: Stored): Delivery {
  const one = stimulus(name, 'course', PUBLISHED, { ...contract.senders.course.example.value }, { target: TARGET, timeoutMs: 3000, successStatus: [200] }, attempts.length);
  return { id: one.id, engine: 'chromium', predicted: false, stimulus: one, attempts, receipts: null, outcome: attempts.at(-1)?.outcome ?? 'unknown', learnerSees: null, ...(stored === undefined ? {} : { stored }) };
}
const plain = delivery('plain', [attempt(GOOD, seen)]);
const observe = (check: Check, deliveries: Delivery[], of = deliveries[0] ?? plain, probe: Probe | null = null) => check(of, { target: TARGET, deliveries, probe } satisfies Evidence);

test("the line for a host page's policy names each host that the result goes through", () => {
  const redirected = delivery('plain', [attempt([options({ status: 204, headers: ALLOWED }), post({ status: 307, headers: [...ALLOWED, ['Location', 'https://www.receiver.example/results']] }), post({ hop: 1, url: 'https://www.receiver.example/results', status: 200, headers: ALLOWED })], seen)]);
  expect(observe(pagePolicy, [plain])).toMatchObject({ state: 'told', finding: { line: "connect-src 'self' https://receiver.example", within: null, without: null } });
  expect(observe(pagePolicy, [redirected])).toMatchObject({ finding: { line: "connect-src 'self' https://receiver.example https://www.receiver.example" } });
});

test('what was played with a policy and in a frame is told as it was seen', () => {
  const blocked = delivery('policy-without-endpoint', [attempt([post({ onWire: false, blocked: 'csp' })], refused)]);
  expect(observe(pagePolicy, [plain, delivery('policy-with-endpoint', [attempt(GOOD, seen)]), blocked])).toMatchObject({ finding: { within: { delivered: true, status: 200 }, without: { delivered: false, reason: { code: 'csp' } } } });
  expect(observe(embeddedNullOrigin, [plain, delivery('sandboxed-frame', [attempt(REFUSED, refused)])])).toMatchObject({ state: 'told', finding: { played: { delivered: false }, value: null } });
  expect(observe(embeddedNullOrigin, [plain])).toMatchObject({ state: 'told', finding: { played: null } });
});

test("of a run's failed attempts those count as silent that no page could read; a bad way and a closed tab count for nothing", () => {
  const failed = delivery('plain', [attempt(REFUSED, refused), attempt(REFUSED, refused), attempt(GOOD, page('response', { status: 500, accepted: false, because: 'status-does-not-count' }))]);
  expect(observe(blockedIsSilent, [failed, delivery('sandboxed-frame', [attempt(REFUSED, refused)]), delivery('recovers', [attempt(REFUSED, refused)])])).toEqual({ state: 'told', finding: { kind: 'blocked-is-silent', failed: 3, silent: 2 } });
  expect(observe(blockedIsSilent, [plain])).toMatchObject({ finding: { failed: 0, silent: 0 } });
});

const probed = (...addresses: string[]): Probe => ({ url: TARGET, scheme: 'https', host: 'receiver.example', port: 443, dns: { addresses: addresses.map((address) => ({ address, family: 4, space: addressSpace(address) })), error: null, ms: 1 }, tcp: null, tls: null });

test('the prompt of an intranet address is told for private addresses, and for no other', () => {
  expect(observe(intranet, [plain], plain, probed('192.168.1.10'))).toEqual({ state: 'told', finding: { kind: 'intranet', host: 'receiver.example', addresses: ['192.168.1.10'], denied: false } });
  for (const probe of [probed('203.0.113.10'), probed('127.0.0.1'), null]) expect(observe(intranet, [plain], plain, probe)).toEqual({ state: 'not-applicable' });
});

const gone = (name: StimulusName, exchanges: Exchange[], stored?: Stored) => delivery(name, [attempt(exchanges, null)], stored);
const unanswered = [options({ status: 204, headers: ALLOWED }), post()];
const shows = (before: number | null, after: number | null, problem: string | null = null): Stored => ({ before, after, latest: null, waitedMs: 0, problem });
const storing = { ...plain, stored: shows(0, 1) };

test('a closed tab is judged by the read side alone, and without one nothing is claimed', () => {
  const before = gone('closed-during-preflight', [options(), post({ onWire: false })]);
  const state = (stored?: Stored, open: Delivery = storing) => {
    const during = gone('closed-during-post', unanswered, stored);
    return observe(tabClosed(1000), [open, before, during], during);
  };
  expect(state()).toMatchObject({ state: 'unobserved', finding: { postLeft: false, stored: null } });
  expect(state(shows(0, null, 'HTTP 503'))).toMatchObject({ state: 'unobserved', finding: { problem: 'HTTP 503' } });
  expect(state(shows(0, 1))).toEqual({ state: 'fine' });
  expect(state(shows(0, 0))).toEqual({ state: 'violation', finding: { kind: 'tab-closed', postLeft: false, stored: false, problem: null } });
});

test('a tab whose POST never left shows nothing of the endpoint', () => {
  const during = gone('closed-during-post', [options({ status: 204, headers: ALLOWED }), post({ onWire: false })]);
  expect(observe(tabClosed(1000), [plain, during], during)).toMatchObject({ state: 'unknown' });
});

test('a slow preflight stands in the way of a closed tab', () => {
  const slow = delivery('plain', [attempt([options({ status: 204, headers: ALLOWED, answeredAt: 1500 }), post({ status: 200, headers: ALLOWED })], seen)]);
  const during = gone('closed-during-post', unanswered, shows(0, 1));
  expect(observe(tabClosed(1000), [slow, during])).toEqual({ state: 'not-reached' });
  expect(observe(tabClosed(1000), [plain, during])).toEqual({ state: 'fine' });
});

test('what is only told costs no request', () => {
  const asks = (only: readonly string[]) => plan({ scenarios: choose(catalogue, 'full', only), target: TARGET, timeoutMs: 3000, run: 'test', attempts: 1, successStatus: [200], extraOrigins: [] }).length;
  expect(asks(['context/intranet', 'context/anonymous-learner', 'context/blocked-is-silent', 'exposure/learner-is-claimed', 'exposure/origin-is-no-login', 'exposure/answers-no-script'])).toBe(2);
  expect(choose(catalogue, 'go-live').filter(({ id }) => /^(context|exposure)\//.test(id)).flatMap(({ send }) => send).filter((name) => !['plain', 'check-url', 'extra-origin'].includes(name))).toEqual([]);
});
