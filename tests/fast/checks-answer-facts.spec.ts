/** What the checks of the POST's answer say beside their verdict, and what they make of a record that lacks a part. */
import { expect, test } from '@playwright/test';
import type { Delivery, Exchange, PageView, Reason } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/answer.ts';
import { hostedElsewhere } from '../../scenarios/checks/payload.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { speak } from '../../scenarios/wording/reported.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { findingOf, foundIn } from '../support/found.ts';

const ASKED = options({ status: 204 });
const REFUSED = page('error', { accepted: false });
const read = (status: number, text?: string) => page('response', { status, accepted: status === 200, because: 'status-counts', ...(text === undefined ? {} : { text }) });
const answered = (status: number, statusText = '', view: PageView | null = read(status)): Delivery => {
  const { response, ...sent } = post({ status });
  return deliveryOf([ASKED, { ...sent, response: response === null ? null : { ...response, statusText } }], view);
};
const findingIn = (one: Check, delivery: Delivery, others: readonly Delivery[] = []) => {
  return findingOf(one(delivery, evidenceOf([delivery, ...others])));
};
/** A run may hold a delivery of which no attempt was kept. */
const withoutAttempt = (delivery: Delivery): Delivery => ({ ...delivery, attempts: [] });
const checkUrl = (exchanges: Exchange[], view: PageView | null) => deliveryOf(exchanges, view, { name: 'check-url', sender: 'check-url' });

test('of a delivery without an attempt nothing is said', () => {
  for (const one of [check.answers, check.answersInTime, check.fastAnswers(2000), check.csrfNotAsked, check.bodyNotLost, check.redirectKeepsOrigin, check.noRedirect, check.statusIs2xx, check.statusCounts, check.checkUrlSucceeds, check.notATunnelPage]) {
    expect(foundIn(one, withoutAttempt(answered(200)))).toBe('not-reached');
  }
});

test('a page that read no status has read no answer', () => {
  for (const view of [null, REFUSED, page('response')]) expect(foundIn(check.statusIs2xx, answered(500, '', view))).toBe('not-reached');
  expect(foundIn(check.statusIs2xx, answered(500, '', { ...REFUSED, status: 500 }))).toBe('not-reached');
});

test('silence is told with its limit, and apart from a body without an end', () => {
  expect(findingIn(check.answersInTime, deliveryOf([ASKED, post()], page('timeout')))).toEqual({ kind: 'never-answered', timeoutMs: 1000, part: 'headers' });
  expect(findingIn(check.answersInTime, answered(200, '', page('response', { status: 200, because: 'body-never-ended' })))).toEqual({ kind: 'never-answered', timeoutMs: 1000, part: 'body' });
});

test('what only a browser can know of the POST is said as the model says it', () => {
  expect(findingIn(check.answers, deliveryOf([ASKED, post({ error: 'unpredictable:a certificate' })], REFUSED))).toEqual({ kind: 'beyond-the-model', what: 'a certificate', leg: 'request' });
});

test('a POST without an answer is in no percentile', () => {
  const slow = deliveryOf([ASKED, post({ status: 200, answeredAt: 2001.4 })], read(200));
  expect(findingIn(check.fastAnswers(2000), slow)).toEqual({ kind: 'slow', leg: 'request', ms: 2001, limitMs: 2000 });
  const others = [deliveryOf([ASKED, post()], REFUSED), withoutAttempt(slow)];
  expect(findingIn(check.fastAnswers(2000), answered(200), others)).toBe('fine');
});

test('the sign of a CSRF refusal is its status line, else the start of its body', () => {
  expect(findingIn(check.csrfNotAsked, answered(419, ''))).toMatchObject({ status: 419, sign: '419' });
  expect(findingIn(check.csrfNotAsked, answered(419, 'Page Expired'))).toMatchObject({ sign: '419 Page Expired' });
  expect(findingIn(check.csrfNotAsked, answered(403, 'Forbidden', read(403, `  CSRF ${'x'.repeat(300)}`)))).toMatchObject({ status: 403, sign: `CSRF ${'x'.repeat(195)}` });
  expect(findingIn(check.csrfNotAsked, answered(403, 'Forbidden'))).toBe('fine');
});

test('a lost body is told with the redirect that lost it, also where the record lacks its Location', () => {
  const turned = (headers: [string, string][]) => deliveryOf([ASKED, post({ status: 303, headers }), post({ hop: 1, method: 'GET', status: 200 })], read(200));
  expect(findingIn(check.bodyNotLost, turned([['Location', '/thanks']]))).toEqual({ kind: 'body-lost', status: 303, location: '/thanks', method: 'GET', accepted: true, login: false });
  expect(findingIn(check.bodyNotLost, turned([]))).toMatchObject({ location: '', login: false });
});

test('a body that a login swallowed is told so, wherever on its way the login stands', () => {
  const turned = (location: string, url?: string) => deliveryOf([ASKED, post({ status: 302, headers: [['Location', location]] }), post({ hop: 1, method: 'GET', status: 200, ...(url === undefined ? {} : { url }) })], read(200));
  expect(findingIn(check.bodyNotLost, turned('/login'))).toMatchObject({ location: '/login', login: true });
  expect(findingIn(check.bodyNotLost, turned('/x', 'https://sso.example/x'))).toMatchObject({ location: '/x', login: true });
  const words = (login: boolean) => speak({ kind: 'body-lost', status: 302, location: '/x', method: 'GET', accepted: null, login });
  expect([true, false].map((login) => words(login).summary.includes('with 302 to a login, and'))).toEqual([true, false]);
  expect([true, false].map((login) => words(login).fix.join().includes('A login answers'))).toEqual([true, false]);
});

test('a redirect without end is told as the loop that it is', () => {
  const words = (code: string) => speak({ kind: 'post-unanswered', code }).summary;
  expect(words('net::ERR_TOO_MANY_REDIRECTS')).toMatch(/redirected without end.*loop of cookies/);
  expect(words('net::ERR_EMPTY_RESPONSE')).toContain('no proper HTTP answer');
});

test('a redirect is told with both of its ends', () => {
  const kept = (url: string) => deliveryOf([ASKED, post({ status: 307, headers: [['Location', url]] }), options({ hop: 1, url, status: 204 }), post({ hop: 1, status: 200, url })], read(200));
  expect(findingIn(check.redirectKeepsOrigin, kept('https://other.example/x'))).toEqual({ kind: 'sent-across-hosts', status: 307, from: 'https://receiver.example', to: 'https://other.example' });
  expect(findingIn(check.noRedirect, kept('https://receiver.example/x'))).toEqual({ kind: 'redirected', status: 307, location: 'https://receiver.example/x' });
});

test('a refusal is told with its words, where they were recorded', () => {
  expect(findingIn(check.statusIs2xx, answered(500, 'Server Error', read(500, 'no')))).toEqual({ kind: 'refused', sender: 'course', status: 500, statusText: 'Server Error', body: 'no', unlike: null });
  expect(findingIn(check.statusIs2xx, deliveryOf([ASKED, post()], read(500)))).toEqual({ kind: 'refused', sender: 'course', status: 500, statusText: '', body: null, unlike: null });
});

test('a status that does not count is told with what Check URL made of it', () => {
  const plain = answered(204, 'No Content');
  expect(findingIn(check.statusCounts, plain)).toEqual({ kind: 'status-not-200', counts: [200], status: 204, statusText: 'No Content', checkUrl: null });
  const green = checkUrl([ASKED, post({ status: 204 })], page('response', { status: 204, accepted: true, because: 'nothing-to-parse' }));
  expect(findingIn(check.statusCounts, plain, [green])).toMatchObject({ checkUrl: true });
  expect(findingIn(check.statusCounts, plain, [withoutAttempt(green)])).toMatchObject({ checkUrl: null });
  expect(findingIn(check.statusCounts, deliveryOf([ASKED, post()], read(204)))).toMatchObject({ statusText: '' });
});

test('Check URL alone is refused only beside a course that could read a 2xx', () => {
  const refused = checkUrl([ASKED, post({ status: 404 })], page('response', { status: 404, accepted: false, because: 'status-does-not-count' }));
  expect(findingIn(check.statusIs2xx, refused, [answered(200)])).toBe('not-reached');
  for (const others of [[], [withoutAttempt(answered(200))], [answered(200, '', null)], [answered(200, '', REFUSED)], [answered(500)]]) {
    expect(findingIn(check.statusIs2xx, refused, others)).toMatchObject({ kind: 'refused', sender: 'check-url', status: 404 });
  }
  // jQuery takes a 304 for success; it is no 2xx all the same.
  const unchanged = checkUrl([ASKED, post({ status: 304 })], page('response', { status: 304, accepted: true, because: 'nothing-to-parse' }));
  expect(findingIn(check.statusIs2xx, unchanged, [answered(200)])).toMatchObject({ kind: 'refused', status: 304 });
});

test("a course's refusal is told whatever another course got", () => {
  const elsewhere = deliveryOf([ASKED, post({ status: 404 })], page('response', { status: 404, accepted: false, because: 'status-does-not-count' }), { name: 'extra-origin' });
  expect(findingIn(check.statusIs2xx, elsewhere, [answered(200)])).toMatchObject({ kind: 'refused', status: 404 });
});

test("what Check URL stumbled over is told beside the course's own answer", () => {
  const view: PageView = { ...page('response', { status: 200, accepted: false, because: 'json-does-not-parse', text: 'saved', contentType: 'application/json' }) };
  const red = checkUrl([ASKED, post({ status: 200 })], view);
  const told = { kind: 'check-url-refused', status: 200, because: 'json-does-not-parse', contentType: 'application/json', body: 'saved' };
  expect(findingIn(check.checkUrlSucceeds, red, [answered(200)])).toEqual({ ...told, courses: true });
  for (const others of [[], [withoutAttempt(answered(200))], [answered(204)]]) expect(findingIn(check.checkUrlSucceeds, red, others)).toEqual({ ...told, courses: false });
  expect(findingIn(check.checkUrlSucceeds, checkUrl([ASKED, post({ status: 200 })], { ...view, accepted: null, because: 'script-not-run' }))).toEqual({ kind: 'check-url-unjudged', because: 'script-not-run', contentType: 'application/json' });
});

test('a course that is denied where Check URL is welcome is told as a refused origin', () => {
  const beside = (status: number) => checkUrl([ASKED, post({ status })], page('response', { status, accepted: status < 300, because: 'nothing-to-parse' }));
  const told = { origin: PUBLISHED.url, welcome: AUTHORING.url };
  for (const status of [401, 403]) expect(findingIn(check.statusIs2xx, answered(status), [beside(204)])).toMatchObject({ unlike: told });
  for (const status of [400, 402, 404, 500]) expect(findingIn(check.statusIs2xx, answered(status), [beside(204)])).toMatchObject({ unlike: null });
  for (const others of [[], [beside(403)], [checkUrl([ASKED, post()], null)], [checkUrl([ASKED, post()], REFUSED)], [withoutAttempt(beside(204))]]) expect(findingIn(check.statusIs2xx, answered(403), others)).toMatchObject({ unlike: null });
  const words = (unlike: typeof told | null) => speak({ kind: 'refused', sender: 'course', status: 403, statusText: '', body: null, unlike });
  expect([words(told).summary, words(null).summary].map((text) => text.includes('this one origin is refused'))).toEqual([true, false]);
  expect([words(told).fix[0], words(null).fix[0]]).toEqual([expect.stringContaining(`Let ${PUBLISHED.url} in`), expect.stringContaining('A course cannot log in')]);
});

test('Check URL that is denied where courses are welcome may be refused for its origin', () => {
  const speaksOfIt = (status: number, courses: boolean, because: PageView['because'] = 'status-does-not-count') => {
    const { summary, fix } = speak({ kind: 'check-url-refused', courses, status, because, contentType: null, body: null });
    return [summary.includes('an origin of its own'), fix.some((line) => line.includes('Let https://live.easygenerator.com in'))];
  };
  for (const status of [401, 403]) expect(speaksOfIt(status, true)).toEqual([true, true]);
  expect([speaksOfIt(400, true), speaksOfIt(403, false), speaksOfIt(403, true, 'json-does-not-parse')]).toEqual([[false, false], [false, false], [false, false]]);
});

test('a course elsewhere that is refused alone is told so', () => {
  const words = (status: number | null, onlyHere: boolean, reason: Reason | null = null) => speak({ kind: 'extra-origin-fails', origin: 'https://lms.example', reason, status, onlyHere }).fix[0];
  for (const status of [400, 403, 499]) expect(words(status, true)).toContain('Let this origin in');
  for (const status of [399, 500]) expect(words(status, true)).toBe('Answer with 200, as for courses at the vendor.');
  expect(words(403, false)).toContain('what is wrong there is told above');
  expect(words(null, true, { code: 'PreflightInvalidStatus', parameter: null, leg: 'preflight' })).toContain('Allow this origin too');
  const elsewhere = deliveryOf([ASKED, post({ status: 403 })], page('response', { status: 403, accepted: false, because: 'status-does-not-count' }), { name: 'extra-origin' });
  expect(findingIn(hostedElsewhere, elsewhere, [answered(200)])).toMatchObject({ onlyHere: true });
  expect(findingIn(hostedElsewhere, elsewhere, [answered(403)])).toMatchObject({ onlyHere: false });
});
