/** Checks of the POST's answer and its body at their borders, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Exchange, PageView } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/answer.ts';
import { allowsOriginOnPost, oneAllowOriginOnPost } from '../../scenarios/checks/cors.ts';
import { comesThrough, keepAliveSurvives } from '../../scenarios/checks/payload.ts';
import { knownReceiverWorks, urlNotBlocked } from '../../scenarios/checks/url.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

const ASKED = options({ status: 204 });
const REFUSED = page('error', { accepted: false });
const read = (status: number, text = '', contentType: string | null = null) => page('response', { status, accepted: status === 200, because: 'status-counts', text, contentType });
const found = (one: Check, exchanges: Exchange[], view: PageView | null = REFUSED): string => foundIn(one, deliveryOf(exchanges, view));
/** A readable answer of that status. */
const answered = (status: number, view: PageView = read(status)): [Exchange[], PageView] => [[ASKED, post({ status })], view];

test('nothing is said of a POST that never left', () => {
  for (const one of [check.answersInTime, check.csrfNotAsked, check.bodyNotLost, check.statusIs2xx, check.statusCounts]) {
    expect(found(one, [options({ status: 404 }), post({ onWire: false })])).toBe('not-reached');
    expect(found(one, [ASKED])).toBe('not-reached');
    expect(found(one, [ASKED, post({ error: 'unpredictable:x' })])).toBe('not-reached');
    expect(found(one, [post({ error: 'net::ERR_CONNECTION_REFUSED' })])).toBe('not-reached');
  }
});

test('a POST that left and broke is unanswered', () => {
  for (const code of ['CONNECTION_RESET', 'EMPTY_RESPONSE', 'INVALID_HTTP_RESPONSE', 'RESPONSE_HEADERS_TRUNCATED', 'INCOMPLETE_CHUNKED_ENCODING', 'HTTP2_PROTOCOL_ERROR', 'HTTP_1_1_REQUIRED', 'QUIC_PROTOCOL_ERROR', 'SOCKET_NOT_CONNECTED', 'CONTENT_DECODING_FAILED', 'TOO_MANY_REDIRECTS', 'UNSAFE_REDIRECT', 'FAILED']) {
    expect(found(check.answers, [ASKED, post({ error: `net::ERR_${code}` })]), code).toBe('violation post-unanswered');
  }
  expect(found(check.answers, [ASKED, post({ error: 'net::ERR_CERT_DATE_INVALID' })])).toBe('not-reached');
  expect(found(check.answers, [post({ error: 'net::ERR_CONNECTION_REFUSED' })])).toBe('not-reached');
  expect(found(check.answers, [ASKED, post({ hop: 1, error: 'net::ERR_CONNECTION_RESET' })])).toBe('not-reached');
  expect(found(check.answers, [ASKED])).toBe('not-reached');
  expect(found(check.answers, [ASKED, post({ error: 'xnet::ERR_FAILED' })])).toBe('not-reached');
  expect(found(check.answers, [ASKED, post({ error: 'net::ERR_CONNECTION_RESET', onWire: false })])).toBe('not-reached');
  expect(found(check.answers, [options({ error: 'net::ERR_CONNECTION_RESET' }), post({ onWire: false })])).toBe('not-reached');
  expect(found(check.answers, [ASKED, post({ error: 'unpredictable:x' })])).toBe('unknown beyond-the-model');
  expect(found(check.answers, [options({ error: 'unpredictable:x' }), post({ onWire: false })])).toBe('not-reached');
  expect(found(check.answers, [ASKED, post({ status: 500 })], read(500))).toBe('fine');
});

test('silence is told where it is the POST\'s', () => {
  const late = page('timeout');
  expect(found(check.answersInTime, [ASKED, post()], late)).toBe('violation never-answered');
  expect(found(check.answersInTime, [ASKED, post({ status: 307 }), options({ hop: 1 })], late)).toBe('violation never-answered');
  expect(found(check.answersInTime, [post({ status: 307 }), options({ hop: 1 })], late)).toBe('violation never-answered');
  expect(found(check.answersInTime, [options(), post({ onWire: false })], late)).toBe('not-reached');
  expect(found(check.answersInTime, [ASKED, post({ onWire: false })], late)).toBe('not-reached');
  expect(found(check.answersInTime, [ASKED, post()], null)).toBe('not-reached');
  expect(found(check.answersInTime, [ASKED, post({ status: 200 })], page('timeout', { because: 'body-never-ended' }))).toBe('violation never-answered');
  expect(found(check.answersInTime, ...answered(200, page('response', { status: 200, because: 'body-never-ended' })))).toBe('violation never-answered');
  expect(found(check.answersInTime, ...answered(200))).toBe('fine');
  expect(found(check.answersInTime, [ASKED, post({ error: 'net::ERR_CONNECTION_RESET' })])).toBe('not-reached');
});

test('the 95th percentile is over every POST of a page, and over nothing else', () => {
  const taking = (ms: number, name: 'plain' | 'failed' = 'failed') => deliveryOf([ASKED, post({ status: 200, answeredAt: ms })], read(200), { name });
  const of = (times: readonly number[]) => {
    const plain = taking(times[0] ?? 0, 'plain');
    return foundIn(check.fastAnswers(2000), plain, evidenceOf([plain, ...times.slice(1).map((ms) => taking(ms))]));
  };
  expect(of([2000])).toBe('fine');
  expect(of([2001])).toBe('violation slow');
  expect(of([...Array<number>(19).fill(10), 5000])).toBe('fine');
  expect(of([...Array<number>(18).fill(10), 5000, 5000])).toBe('violation slow');
  expect(of([5000, ...Array<number>(18).fill(10), 3000])).toBe('violation slow');
  const plain = taking(10, 'plain');
  const raw = deliveryOf([post({ status: 200, answeredAt: 9000 })], null, { name: 'keep-alive', sender: 'wire' });
  expect(foundIn(check.fastAnswers(2000), plain, evidenceOf([plain, raw]))).toBe('fine');
  const broken = { ...taking(9000), stimulus: { ...taking(9000).stimulus, road: [] } };
  expect(foundIn(check.fastAnswers(2000), plain, evidenceOf([plain, broken]))).toBe('fine');
  const framed = { ...taking(9000), stimulus: { ...taking(9000).stimulus, circumstance: 'sandboxed-frame' as const } };
  expect(foundIn(check.fastAnswers(2000), plain, evidenceOf([plain, framed]))).toBe('fine');
  expect(found(check.fastAnswers(2000), [ASKED, post({ status: 200 })])).toBe('not-reached');
});

test('a CSRF token is asked for with 419, or in so many words beside a refusal', () => {
  expect(found(check.csrfNotAsked, ...answered(419))).toBe('violation csrf-asked');
  for (const text of ['CSRF token missing', 'xsrf', 'Invalid authenticity token', 'authenticity_token', 'authenticityToken', 'Page Expired']) {
    for (const status of [400, 401, 403, 422]) expect(found(check.csrfNotAsked, ...answered(status, read(status, text))), `${status} ${text}`).toBe('violation csrf-asked');
  }
  for (const status of [200, 404, 500]) expect(found(check.csrfNotAsked, ...answered(status, read(status, 'csrf'))), String(status)).toBe('fine');
  expect(found(check.csrfNotAsked, ...answered(403, read(403, 'Forbidden')))).toBe('fine');
  expect(found(check.csrfNotAsked, ...answered(403))).toBe('fine');
  expect(found(check.csrfNotAsked, [ASKED, post({ error: 'net::ERR_CONNECTION_RESET' })])).toBe('not-reached');
  const named = [ASKED, { ...post({ status: 403 }), response: { ...(post({ status: 403 }).response ?? raise()), statusText: 'CSRF check failed' } }];
  expect(check.csrfNotAsked(deliveryOf(named, REFUSED), evidenceOf([]))).toEqual({ state: 'violation', finding: { kind: 'csrf-asked', status: 403, sign: 'CSRF check failed' } });
});

function raise(): never { throw new Error('no answer was made'); }

const MOVED = post({ status: 302, headers: [['Location', '/thanks']] });
test('a body is lost where a redirect makes the POST a GET', () => {
  expect(found(check.bodyNotLost, [ASKED, MOVED, post({ hop: 1, method: 'GET', status: 200 })], read(200))).toBe('violation body-lost');
  expect(found(check.bodyNotLost, [ASKED, MOVED])).toBe('not-reached');
  expect(found(check.bodyNotLost, [ASKED, MOVED, post({ hop: 1, method: 'GET', error: 'unpredictable:a private address' })])).toBe('not-reached');
  expect(found(check.bodyNotLost, [ASKED, post({ status: 302, headers: [['Location', '']] })], read(302))).toBe('fine');
  expect(found(check.bodyNotLost, [ASKED, post({ status: 302 })], read(302))).toBe('fine');
  expect(found(check.bodyNotLost, [ASKED, post({ status: 307, headers: [['Location', '/v2']] }), post({ hop: 1, status: 200 })], read(200))).toBe('fine');
  expect(found(check.bodyNotLost, ...answered(200))).toBe('fine');
  expect(found(check.statusIs2xx, [ASKED, MOVED, post({ hop: 1, method: 'GET', status: 404 })], read(404))).toBe('not-reached');
  expect(found(check.statusCounts, [ASKED, MOVED, post({ hop: 1, method: 'GET', status: 200 })], read(200))).toBe('not-reached');
});

test('a redirect that keeps the body is told, and across hosts once more', () => {
  const to = (url: string) => [ASKED, post({ status: 307, headers: [['Location', url]] }), post({ hop: 1, status: 200, url })];
  expect(found(check.redirectKeepsOrigin, to('https://other.example/x'), read(200))).toBe('violation sent-across-hosts');
  expect(found(check.redirectKeepsOrigin, to('https://receiver.example/x'), read(200))).toBe('fine');
  expect(found(check.redirectKeepsOrigin, ...answered(200))).toBe('fine');
  expect(found(check.redirectKeepsOrigin, [ASKED, MOVED, post({ hop: 1, method: 'GET', status: 200, url: 'https://other.example/' })], read(200))).toBe('not-reached');
  expect(found(check.noRedirect, to('https://receiver.example/x'), read(200))).toBe('violation redirected');
  expect(found(check.noRedirect, ...answered(200))).toBe('fine');
  expect(found(check.noRedirect, [ASKED, post({ status: 201, headers: [['Location', '/results/7']] })], read(201))).toBe('fine');
  expect(found(check.noRedirect, [ASKED, post({ status: 307, headers: [['Location', '']] })], read(307))).toBe('fine');
  expect(found(check.noRedirect, ...answered(307))).toBe('fine');
});

test('2xx is delivered, 200 alone counts', () => {
  expect([199, 200, 201, 204, 299, 300, 404, 500].map((status) => found(check.statusIs2xx, ...answered(status)))).toEqual(['violation refused', 'fine', 'fine', 'fine', 'fine', 'violation refused', 'violation refused', 'violation refused']);
  expect([200, 201, 204, 206].map((status) => found(check.statusCounts, ...answered(status)))).toEqual(['fine', 'violation status-not-200', 'violation status-not-200', 'violation status-not-200']);
  expect(found(check.statusCounts, ...answered(404))).toBe('not-reached');
  expect(found(check.statusIs2xx, ...answered(419))).toBe('not-reached');
  expect(found(check.statusIs2xx, [ASKED, post({ status: 200 })])).toBe('not-reached');
});

const authoring = (status: number, view: Partial<PageView>, exchanges = [ASKED, post({ status })]) =>
  deliveryOf(exchanges, { ...page('response', { status, accepted: true, because: 'json-parses' }), ...view }, { name: 'check-url', sender: 'check-url' });

test('that Check URL alone is refused is told at its own row', () => {
  const plain = deliveryOf(...answered(200));
  const refused = authoring(404, { accepted: false, because: 'status-does-not-count' });
  expect(foundIn(check.statusIs2xx, refused, evidenceOf([plain, refused]))).toBe('not-reached');
  expect(foundIn(check.checkUrlSucceeds, refused, evidenceOf([plain, refused]))).toBe('violation check-url-refused');
  const both = deliveryOf(...answered(404));
  expect(foundIn(check.statusIs2xx, refused, evidenceOf([both, refused]))).toBe('violation refused');
  expect(foundIn(check.checkUrlSucceeds, refused, evidenceOf([both, refused]))).toBe('not-reached else not-accepted');
  expect(foundIn(check.statusCounts, authoring(204, {}))).toBe('not-applicable');
});

test('Check URL is judged by its own rule', () => {
  const plain = deliveryOf(...answered(200));
  const of = (view: Partial<PageView>) => { const one = authoring(200, view); return foundIn(check.checkUrlSucceeds, one, evidenceOf([plain, one])); };
  expect(of({})).toBe('fine');
  expect(of({ accepted: false, because: 'json-does-not-parse' })).toBe('violation check-url-refused');
  expect(of({ accepted: null, because: 'script-not-run' })).toBe('unknown check-url-unjudged');
  expect(of({ accepted: null, because: 'body-never-ended' })).toBe('not-reached');
});

test('the plain case that did not come through is told here where nobody else does', () => {
  expect(found(comesThrough, ...answered(200))).toBe('fine');
  expect(found(comesThrough, ...answered(204))).toBe('not-reached else not-accepted');
  expect(found(comesThrough, [ASKED, post()], page('timeout'))).toBe('not-reached');
  expect(found(comesThrough, [options({ status: 404 })])).toBe('not-reached else not-accepted');
});

test('the POST\'s own answer must allow the origin too', () => {
  const refused = (cors: string, more: Parameters<typeof post>[0] = {}) => [ASKED, post({ status: 200, cors, ...more })];
  for (const cors of ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'InvalidAllowOriginValue', 'WildcardOriginNotAllowed', 'InvalidAllowCredentials']) {
    expect(found(allowsOriginOnPost, refused(cors)), cors).toBe('violation origin-not-allowed');
    expect(found(oneAllowOriginOnPost, refused(cors)), cors).toBe('not-reached');
  }
  expect(found(oneAllowOriginOnPost, refused('MultipleAllowOriginValues'))).toBe('violation allow-origin-repeated');
  expect(found(allowsOriginOnPost, refused('MultipleAllowOriginValues'))).toBe('not-reached');
  expect(found(allowsOriginOnPost, ...answered(200))).toBe('fine');
  expect(found(allowsOriginOnPost, [ASKED, post()])).toBe('not-reached');
  expect(found(allowsOriginOnPost, [options({ status: 204 }), post({ status: 200, cors: 'PreflightMissingAllowOriginHeader' })])).toBe('not-reached');
  expect(found(allowsOriginOnPost, [ASKED, post({ status: 307 }), post({ hop: 1, status: 200, url: 'https://other.example/', cors: 'MissingAllowOriginHeader' })])).toBe('not-reached');
  expect(found(allowsOriginOnPost, [ASKED, post({ status: 307 }), post({ hop: 1, status: 200, url: 'https://receiver.example/v2', cors: 'MissingAllowOriginHeader' })])).toBe('violation origin-not-allowed');
  const own = deliveryOf([post({ status: 200 })], REFUSED, { target: 'https://elearning.easygenerator.com/results' });
  expect(foundIn(allowsOriginOnPost, own)).toBe('not-applicable');
});

test('a tunnel\'s page is known by its headers, and by its text where it is HTML', () => {
  for (const name of ['Ngrok-Error-Code', 'X-Tunnel-Phishing', 'Bypass-Tunnel-Reminder']) expect(found(check.notATunnelPage, [ASKED, post({ status: 200, headers: [[name, 'x']] })]), name).toBe('violation tunnel-page');
  expect(found(check.notATunnelPage, [options({ status: 200, headers: [['ngrok-error-code', 'x']] })])).toBe('violation tunnel-page');
  for (const text of ['ERR_NGROK_6024', 'ngrok-skip-browser-warning', 'x-tunnel-skip-antiphishing-page']) {
    expect(found(check.notATunnelPage, ...answered(200, read(200, `<p>${text}`, 'text/html'))), text).toBe('violation tunnel-page');
    expect(found(check.notATunnelPage, ...answered(200, read(200, text, 'application/json'))), text).toBe('fine');
  }
  expect(found(check.notATunnelPage, ...answered(200, read(200, '<p>', 'text/html')))).toBe('fine');
  expect(found(check.notATunnelPage, [ASKED, post({ status: 200 })], null)).toBe('fine');
  expect(found(check.notATunnelPage, [ASKED, post({ status: 200 })], page('response', { status: 200, contentType: 'text/html' }))).toBe('fine');
  const sign = (exchanges: Exchange[], view: PageView) => check.notATunnelPage(deliveryOf(exchanges, view), evidenceOf([]));
  expect(sign(...answered(200, read(200, 'It says ERR_NGROK_6024.', 'TEXT/HTML')))).toMatchObject({ finding: { sign: 'ERR_NGROK_6024' } });
  expect(sign([ASKED, post({ status: 200, headers: [['Server', 'x'], ['Ngrok-Error-Code', 'ERR_NGROK_8012']] })], REFUSED)).toMatchObject({ finding: { sign: 'ngrok-error-code: ERR_NGROK_8012' } });
  expect(found(check.notATunnelPage, [options(), post({ onWire: false })])).toBe('not-reached');
});

test('the second POST on one connection needs an answer, unless the first one closed it', () => {
  const twice = (first: Exchange, second: Exchange | undefined) => {
    const delivery = deliveryOf([first], null, { name: 'keep-alive', sender: 'wire' });
    const [attempt] = delivery.attempts;
    return foundIn(keepAliveSurvives, { ...delivery, attempts: attempt === undefined || second === undefined ? delivery.attempts : [attempt, { ...attempt, number: 2, exchanges: [second] }] });
  };
  const good = post({ status: 200 });
  expect(twice(good, good)).toBe('fine');
  expect(twice(good, post({ error: 'net::ERR_CONNECTION_RESET' }))).toBe('violation connection-not-kept');
  expect(twice(post({ status: 200, headers: [['Connection', 'Close']] }), post({ error: 'net::ERR_CONNECTION_RESET' }))).toBe('not-applicable');
  expect(twice(post({ status: 200, headers: [['X-Connection', 'close']] }), post({ error: 'net::ERR_CONNECTION_RESET' }))).toBe('violation connection-not-kept');
  expect(twice(post({ error: 'net::ERR_CONNECTION_RESET' }), good)).toBe('not-reached');
  expect(twice(good, undefined)).toBe('not-reached');
});

test('a URL is blocked by words of its own, and known receivers by their hosts', () => {
  const at = (one: Check, target: string) => foundIn(one, deliveryOf([], null, { target }));
  for (const target of ['https://a.example/analytics/x', 'https://tracking.example/', 'https://a.example/track', 'https://a.example/tracker', 'https://metrics.a.example/', 'https://a.example/x-events', 'https://a.example/telemetry', 'https://a.example/pixel', 'https://a.example/beacon', 'https://ads.a.example/', 'https://a.example/EVENTS']) expect(at(urlNotBlocked, target), target).toBe('violation blocked-word');
  for (const target of ['https://a.example/tracks', 'https://a.example/loads', 'https://a.example/?track=1', 'https://prevents.example/']) expect(at(urlNotBlocked, target), target).toBe('fine');
  for (const host of ['script.google.com', 'script.googleusercontent.com', 'hooks.zapier.com', 'x.webhook.office.com', 'outlook.office.com', 'a1.webhook.we.azure-automation.net']) expect(at(knownReceiverWorks, `https://${host}/x`), host).toBe('violation known-bad-receiver');
  for (const host of ['xscript.google.com', 'script.google.com.example', 'hooks.zapier.com.example', 'ahooks.zapier.com', 'xwebhook.office.com.example', 'webhook.azure-automation.net.example', 'myoutlook.office.com']) expect(at(knownReceiverWorks, `https://${host}/x`), host).toBe('fine');
});
