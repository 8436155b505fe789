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

test('the line names where a redirect leads, followed or not, and nothing that is no host', () => {
  const leading = (status: number, ...headers: [string, string][]) => [delivery('plain', [attempt([options({ status: 204 }), post({ status, headers })], refused)])];
  const lineOf = (deliveries: Delivery[]) => observe(pagePolicy, deliveries, plain);
  const ALONE = { finding: { line: "connect-src 'self' https://receiver.example" } };
  expect(lineOf(leading(308, ['Server', 'x'], ['Location', 'https://next.example/v2']))).toMatchObject({ finding: { line: "connect-src 'self' https://receiver.example https://next.example" } });
  for (const deliveries of [leading(308, ['Location', '/v2']), leading(308, ['Location', 'https://[']), leading(308, ['Location', 'data:,x']), leading(308), leading(201, ['Location', 'https://next.example/v2'])]) expect(lineOf(deliveries)).toMatchObject(ALONE);
  for (const deliveries of [[], [delivery('plain', [])], [delivery('failed', [attempt([post({ url: 'https://other.example/' })], refused)])]]) expect(lineOf(deliveries)).toMatchObject(ALONE);
  expect(pagePolicy(plain, { target: 'http://[2001:db8::1]:8080/results', deliveries: [], probe: null })).toMatchObject({ finding: { line: "connect-src 'self' http:" } });
});

test('what was played with a policy and in a frame is told as it was seen', () => {
  const blocked = delivery('policy-without-endpoint', [attempt([post({ onWire: false, blocked: 'csp' })], refused)]);
  expect(observe(pagePolicy, [plain, delivery('policy-with-endpoint', [attempt(GOOD, seen)]), blocked])).toMatchObject({ finding: { within: { delivered: true, status: 200 }, without: { delivered: false, reason: { code: 'csp' } } } });
  expect(observe(embeddedNullOrigin, [plain, delivery('sandboxed-frame', [attempt(REFUSED, refused)])])).toMatchObject({ state: 'told', finding: { played: { delivered: false }, value: null } });
  expect(observe(embeddedNullOrigin, [plain])).toEqual({ state: 'told', finding: { kind: 'null-origin', played: null, value: null } });
  expect(observe(embeddedNullOrigin, [plain, delivery('sandboxed-frame', [])])).toEqual({ state: 'told', finding: { kind: 'null-origin', played: null, value: null } });
  const letIn = attempt([options(), options({ status: 204, headers: ALLOWED }), post({ status: 200 })], seen);
  expect(observe(embeddedNullOrigin, [plain, delivery('sandboxed-frame', [letIn])])).toEqual({ state: 'told', finding: { kind: 'null-origin', played: { delivered: true, reason: null, status: 200 }, value: '*' } });
  for (const exchanges of [[], [post()]]) expect(observe(embeddedNullOrigin, [plain, delivery('sandboxed-frame', [attempt(exchanges, refused)])])).toMatchObject({ finding: { played: { status: null } } });
});

test("of a run's failed attempts those count as silent that no page could read; a bad way and a closed tab count for nothing", () => {
  const failed = delivery('plain', [attempt(REFUSED, refused), attempt(REFUSED, refused), attempt(GOOD, page('response', { status: 500, accepted: false, because: 'status-does-not-count' }))]);
  expect(observe(blockedIsSilent, [failed, delivery('sandboxed-frame', [attempt(REFUSED, refused)]), delivery('recovers', [attempt(REFUSED, refused)])])).toEqual({ state: 'told', finding: { kind: 'blocked-is-silent', failed: 3, silent: 2 } });
  expect(observe(blockedIsSilent, [plain])).toMatchObject({ finding: { failed: 0, silent: 0 } });
  const checkUrl = delivery('plain', [attempt(REFUSED, refused)]);
  expect(observe(blockedIsSilent, [{ ...checkUrl, stimulus: { ...checkUrl.stimulus, sender: 'check-url' } }])).toMatchObject({ finding: { failed: 0 } });
  const unseen = delivery('plain', [{ ...attempt(REFUSED, null), accepted: false }]);
  expect(observe(blockedIsSilent, [unseen])).toMatchObject({ finding: { failed: 1, silent: 0 } });
});

const probed = (...addresses: string[]): Probe => ({ url: TARGET, scheme: 'https', host: 'receiver.example', port: 443, dns: { addresses: addresses.map((address) => ({ address, family: 4, space: addressSpace(address) })), error: null, ms: 1 }, tcp: null, tls: null });

test('the prompt of an intranet address is told for private addresses, and for no other', () => {
  expect(observe(intranet, [plain], plain, probed('192.168.1.10'))).toEqual({ state: 'told', finding: { kind: 'intranet', host: 'receiver.example', addresses: ['192.168.1.10'], denied: false } });
  for (const probe of [probed('203.0.113.10'), probed('127.0.0.1'), null]) expect(observe(intranet, [plain], plain, probe)).toEqual({ state: 'not-applicable' });
  expect(observe(intranet, [plain], plain, probed('203.0.113.10', '10.0.0.1'))).toMatchObject({ finding: { addresses: ['10.0.0.1'] } });
  const here = { ...plain, stimulus: { ...plain.stimulus, target: 'https://localhost/results' } };
  expect(observe(intranet, [here], here, probed('10.0.0.1'))).toEqual({ state: 'not-applicable' });
  const asked = delivery('plain', [attempt([options({ onWire: false, error: 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS' })], refused)]);
  expect(observe(intranet, [asked], asked, probed('10.0.0.1'))).toMatchObject({ finding: { denied: true } });
  for (const other of [delivery('plain', [attempt(REFUSED, refused)]), delivery('plain', [])]) expect(observe(intranet, [other], other, probed('10.0.0.1'))).toMatchObject({ finding: { denied: false } });
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
  const during = gone('closed-during-post', [options({ status: 204, headers: ALLOWED }), post({ onWire: false })], shows(0, 0));
  for (const closed of [during, delivery('closed-during-post', [])]) {
    expect(observe(tabClosed(1000), [storing, closed], closed)).toEqual({ state: 'unknown', finding: { kind: 'not-looked-at', what: 'a tab that is closed behind the POST: none left the browser' } });
  }
});

test('a closed tab is told with whether the POST left before OPTIONS was answered', () => {
  const during = gone('closed-during-post', unanswered, shows(0, 0));
  const left = (...others: Delivery[]) => observe(tabClosed(1000), [storing, ...others, during], during);
  for (const exchanges of [[post()], [options(), post()]]) expect(left(gone('closed-during-preflight', exchanges))).toMatchObject({ finding: { postLeft: true } });
  expect(left()).toMatchObject({ finding: { postLeft: false } });
  const early = gone('closed-during-preflight', [options(), post({ onWire: false })]);
  expect(observe(tabClosed(1000), [storing, early, during], early)).toEqual({ state: 'fine' });
  expect(observe(tabClosed(1000), [storing, early])).toEqual({ state: 'not-reached' });
});

test('a result of a closed tab is lost only where one of an open tab is seen', () => {
  const during = gone('closed-during-post', unanswered, shows(0, 0));
  const beside = (...others: Delivery[]) => observe(tabClosed(1000), [...others, during], during);
  const other = delivery('failed', [attempt(GOOD, seen)], shows(0, 1));
  expect(beside(plain)).toMatchObject({ state: 'unobserved', finding: { stored: null, problem: 'it showed no result in the whole run' } });
  expect(beside({ ...plain, stored: shows(0, 0) }, other)).toEqual({ state: 'not-reached' });
  expect(beside(other)).toEqual({ state: 'not-reached' });
  expect(beside({ ...plain, stored: shows(null, null, 'HTTP 503') }, other)).toMatchObject({ state: 'violation' });
  expect(beside(delivery('plain', []), other)).toMatchObject({ state: 'violation' });
  expect(beside(delivery('plain', [attempt([options()], page('timeout'))]), other)).toMatchObject({ state: 'violation' });
  const moved = delivery('plain', [attempt([options({ status: 204 }), post({ status: 307 }), post({ hop: 1, status: 200 })], seen)], shows(0, 1));
  expect(beside(moved)).toEqual({ state: 'not-reached' });
});

test('an endpoint that limits how fast it is asked may have refused the closed tab too', () => {
  const during = gone('closed-during-post', unanswered, shows(0, 0));
  const limited = delivery('failed', [attempt(GOOD, seen), attempt([options({ status: 204 }), post({ status: 429 })], page('response', { status: 429, accepted: false }))]);
  expect(observe(tabClosed(1000), [storing, limited, during], during)).toEqual({ state: 'unobserved', finding: { kind: 'tab-closed', postLeft: false, stored: null, problem: 'the endpoint limits how fast it is asked, and may have refused this one' } });
});

test('where results show later than they are waited for, a closed tab has lost none that is known', () => {
  const during = gone('closed-during-post', unanswered, shows(0, 0));
  const late = delivery('failed', [attempt(GOOD, seen)], { ...shows(0, 1), late: true });
  expect(observe(tabClosed(1000), [storing, late, during], during)).toEqual({ state: 'unobserved', finding: { kind: 'tab-closed', postLeft: false, stored: null, problem: 'it shows results later than they are waited for' } });
});

test('an endpoint that stopped answering may have refused the closed tab too', () => {
  const during = gone('closed-during-post', unanswered, shows(0, 0));
  const banned = (name: StimulusName) => delivery(name, [attempt([options({ status: 204 }), post({ status: 403 })], page('response', { status: 403, accepted: false }))]);
  const beside = (...ends: StimulusName[]) => observe(tabClosed(1000), [storing, during, ...ends.map(banned)], during);
  expect(beside('failed', 'twin', 'retake', 'still-healthy')).toEqual({ state: 'unobserved', finding: { kind: 'tab-closed', postLeft: false, stored: null, problem: 'the endpoint stopped answering in this run, and may have refused this one' } });
  expect(beside('twin', 'retake', 'still-healthy')).toMatchObject({ state: 'violation' });
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
