/** Checks of the preflight's answer at their borders, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Exchange, Header, PageView } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/preflight.ts';
import type { Check, Evidence } from '../../scenarios/scenario.ts';
import { AUTHORING, PUBLISHED } from '../../scenarios/plan.ts';
import { speak } from '../../scenarios/wording/reported.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf, probeOf } from '../support/delivery.ts';
import { findingOf, foundIn } from '../support/found.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const ALLOWED: Header[] = [[ORIGIN, PUBLISHED.url], ['Access-Control-Allow-Headers', 'Content-Type']];
const OK = page('response', { status: 200, accepted: true, because: 'status-counts' });
const REFUSED = page('error', { accepted: false });

const found = (one: Check, exchanges: Exchange[], view: PageView | null = OK, evidence?: (delivery: Delivery) => Evidence): string => {
  const delivery = deliveryOf(exchanges, view);
  return foundIn(one, delivery, evidence?.(delivery));
};
const facts = (one: Check, exchanges: Exchange[]): unknown => {
  const delivery = deliveryOf(exchanges, OK);
  return findingOf(one(delivery, evidenceOf([delivery])));
};
const answered = (status: number, headers: Header[] = ALLOWED, also: Parameters<typeof options>[0] = {}): Exchange[] => [options({ status, headers, ...also }), post({ status: 200 })];

test('OPTIONS has a handler where anything but 404, 405 and 501 comes back', () => {
  for (const status of [200, 204, 400, 401, 403, 500, 302]) expect(found(check.answersOptions, answered(status)), String(status)).toBe('fine');
  for (const status of [404, 405, 501]) expect(found(check.answersOptions, answered(status)), String(status)).toBe('violation preflight-status');
});

test('OPTIONS that breaks is unanswered, and one that never left is told elsewhere', () => {
  expect(found(check.answersOptions, [options({ error: 'net::ERR_CONNECTION_RESET' })], REFUSED)).toBe('violation preflight-unanswered');
  expect(found(check.answersOptions, [options({ error: 'net::ERR_CONNECTION_RESET', onWire: false })], REFUSED)).toBe('not-reached');
  expect(found(check.answersOptions, [options({ error: 'net::ERR_NAME_NOT_RESOLVED', onWire: false })], REFUSED)).toBe('not-reached');
  expect(found(check.answersOptions, [options({ error: 'unpredictable:x' })], REFUSED)).toBe('unknown beyond-the-model');
  expect(found(check.answersOptions, [options({ status: 204, headers: ALLOWED }), post({ error: 'unpredictable:x' })], REFUSED)).toBe('fine');
  expect(found(check.answersOptions, [options()], page('timeout'))).toBe('violation preflight-unanswered');
});

test('a record without OPTIONS is unknown, and a page of the same origin needs none', () => {
  expect(found(check.answersOptions, [post({ status: 200 })])).toBe('unknown not-recorded');
  expect(found(check.answersOptions, [post({ onWire: false })], REFUSED)).toBe('unknown not-recorded');
  expect(found(check.answersOptions, [post({ onWire: false, blocked: 'mixed-content' })], REFUSED)).toBe('not-reached');
  const own = [post({ status: 200, url: `${PUBLISHED.url}/results` })];
  for (const one of [check.answersOptions, check.statusIsOk, check.allowsOrigin]) expect(found(one, own)).toBe('not-applicable');
  expect(found(check.statusIsOk, [post({ status: 200 })])).toBe('not-reached');
});

test('a page of the same origin that asked all the same is judged by the answer, and one whose POST was stopped needs nothing', () => {
  const url = `${PUBLISHED.url}/results`;
  expect(found(check.answersOptions, [options({ status: 404, url }), post({ status: 200, url })])).toBe('violation preflight-status');
  for (const one of [check.answersOptions, check.statusIsOk]) expect(found(one, [post({ onWire: false, blocked: 'csp', url })], REFUSED)).toBe('not-reached');
});

test('what nobody saw is not judged', () => {
  const CHECKS = [check.answersOptions, check.statusIsOk, check.allowsOrigin];
  for (const one of CHECKS) {
    expect(found(one, [], null)).toBe('not-reached');
    expect(foundIn(one, { ...deliveryOf(answered(404, []), OK), attempts: [] })).toBe('not-reached');
  }
  expect(found(check.answersOptions, [options()], null)).toBe('not-reached');
  // The socket was written to, and its connection refused: nothing of HTTP came of it.
  expect(found(check.answersOptions, [options({ error: 'net::ERR_CONNECTION_REFUSED' })], REFUSED)).toBe('not-reached');
  // What failed is the POST, or a preflight that no record holds.
  expect(found(check.answersOptions, [options({ error: 'net::ERR_FAILED' }), post({ onWire: false, error: 'net::ERR_FAILED' })], REFUSED)).toBe('not-reached');
  expect(found(check.answersOptions, [post({ onWire: false, cors: 'PreflightMissingAllowOriginHeader' })], REFUSED)).toBe('not-reached');
});

test('a client certificate that TLS 1.3 demands late is no unanswered OPTIONS', () => {
  const evidence = (delivery: Delivery) => evidenceOf([delivery], probeOf({ tls: { state: 'failed' } }));
  expect(found(check.answersOptions, [options({ error: 'net::ERR_CONNECTION_CLOSED' })], REFUSED, evidence)).toBe('not-reached');
});

test('a login is 401, 407, a challenge beside a refusal, or a redirect to a page of that name', () => {
  for (const status of [401, 407]) expect(found(check.asksNoLogin, answered(status, []))).toBe('violation preflight-login');
  expect(found(check.asksNoLogin, answered(403, [['WWW-Authenticate', 'Bearer']]))).toBe('violation preflight-login');
  expect(found(check.asksNoLogin, answered(204, [['WWW-Authenticate', 'Bearer'], ...ALLOWED]))).toBe('fine');
  for (const path of ['/login', '/log-in', '/signin', '/sign-in?next=x', '/oauth2/auth', '/sso', '/saml', '/account', 'https://idp.example/', '/identity']) {
    expect(found(check.asksNoLogin, answered(302, [['Location', path]])), path).toBe('violation preflight-login');
  }
  for (const path of ['/v2/results', '/lessons', '/authors']) expect(found(check.asksNoLogin, answered(302, [['Location', path]])), path).toBe('fine');
  expect(found(check.asksNoLogin, answered(302, []))).toBe('fine');
  expect(found(check.asksNoLogin, answered(403, []))).toBe('fine');
  expect(found(check.asksNoLogin, answered(200, [['Location', '/login']]))).toBe('fine');
});

test('a redirect, a login and a status beyond 2xx have one row each', () => {
  const elsewhere = answered(301, [['Location', '/v2']]);
  expect([check.doesNotRedirect, check.statusIsOk, check.asksNoLogin, check.answersOptions].map((one) => found(one, elsewhere))).toEqual(['violation preflight-redirected', 'not-reached', 'fine', 'fine']);
  const login = answered(302, [['Location', '/login']]);
  expect([check.doesNotRedirect, check.statusIsOk].map((one) => found(one, login))).toEqual(['not-reached', 'not-reached']);
  expect([199, 200, 299, 300, 403, 500].map((status) => found(check.statusIsOk, answered(status)))).toEqual(['violation preflight-status', 'fine', 'fine', 'violation preflight-status', 'violation preflight-status', 'violation preflight-status']);
  expect(found(check.statusIsOk, answered(404, []))).toBe('not-reached');
  expect(found(check.doesNotRedirect, answered(204))).toBe('fine');
  expect(facts(check.doesNotRedirect, elsewhere)).toEqual({ kind: 'preflight-redirected', status: 301, location: '/v2' });
  expect(facts(check.doesNotRedirect, answered(301, []))).toEqual({ kind: 'preflight-redirected', status: 301, location: '' });
});

test('an origin that is refused where the other is welcome is told as that', () => {
  const refused = (status: number) => deliveryOf(answered(status, []), REFUSED);
  const beside = (status: number | null, wish = {}) => deliveryOf(status === null ? [] : answered(status), OK, { name: 'check-url', sender: 'check-url', ...wish });
  const unlike = (one: Check, delivery: Delivery, ...others: Delivery[]) => {
    const observation = one(delivery, evidenceOf([delivery, ...others]));
    return observation.state === 'violation' && observation.finding.kind === 'preflight-status' ? observation.finding.unlike : observation.state;
  };
  const told = { origin: PUBLISHED.url, welcome: AUTHORING.url };
  for (const status of [400, 403, 428, 430, 499]) expect([status, unlike(check.statusIsOk, refused(status), beside(204))]).toEqual([status, told]);
  for (const status of [399, 429, 500]) expect([status, unlike(check.statusIsOk, refused(status), beside(204))]).toEqual([status, null]);
  for (const status of [404, 405]) expect(unlike(check.answersOptions, refused(status), beside(204))).toEqual(told);
  const silent = deliveryOf([options()], page('timeout'), { name: 'check-url', sender: 'check-url' });
  for (const others of [[], [beside(403)], [beside(null)], [silent], [{ ...beside(204), attempts: [] }]]) expect(unlike(check.statusIsOk, refused(403), ...others)).toBeNull();
  const authoring = deliveryOf(answered(403, []), REFUSED, { name: 'check-url', sender: 'check-url' });
  expect(unlike(check.statusIsOk, authoring, deliveryOf(answered(204), OK))).toEqual({ origin: AUTHORING.url, welcome: PUBLISHED.url });
  const same = { ...beside(204), stimulus: { ...beside(204).stimulus, origin: PUBLISHED } };
  expect(unlike(check.statusIsOk, refused(403), same)).toBeNull();
  const words = (one: typeof told | null) => speak({ kind: 'preflight-status', status: 403, statusText: '', allowOrigin: null, unlike: one });
  expect(words(told).summary).toContain(`OPTIONS from ${PUBLISHED.url} is answered with 403, and the same from ${AUTHORING.url} with success: this one origin is refused.`);
  expect(words(told).fix[0]).toContain(`Let ${PUBLISHED.url} in`);
  expect([words(told).paste?.[0], words(null).paste?.[0]]).toEqual([`${ORIGIN}: ${PUBLISHED.url}`, `${ORIGIN}: *`]);
});

test('Allow-Origin is looked at behind a 2xx only, and once', () => {
  expect(found(check.oneAllowOrigin, answered(404, [[ORIGIN, '*'], [ORIGIN, '*']]))).toBe('not-reached');
  for (const value of ['*, *', `${PUBLISHED.url} ${AUTHORING.url}`, `${PUBLISHED.url}  ${AUTHORING.url}`, `${PUBLISHED.url},${AUTHORING.url}`]) {
    expect(found(check.oneAllowOrigin, answered(204, [[ORIGIN, value]])), value).toBe('violation allow-origin-repeated');
    expect(found(check.allowsOrigin, answered(204, [[ORIGIN, value]])), value).toBe('not-reached');
  }
  expect(found(check.oneAllowOrigin, answered(204, [[ORIGIN, '*'], [ORIGIN, '*']]))).toBe('violation allow-origin-repeated');
  expect(found(check.oneAllowOrigin, answered(204, [[ORIGIN, ' * ']]))).toBe('fine');
  expect(found(check.oneAllowOrigin, answered(204, []))).toBe('fine');
});

test('an origin that is not allowed says what else is missing', () => {
  const finding = (headers: Header[]) => facts(check.allowsOrigin, answered(204, headers));
  expect(finding([])).toEqual({ kind: 'origin-not-allowed', leg: 'preflight', origin: PUBLISHED.url, value: null, status: 204, allowHeadersMissing: true });
  expect(finding([[ORIGIN, `${PUBLISHED.url}/`], ['Access-Control-Allow-Headers', '*']])).toEqual({ kind: 'origin-not-allowed', leg: 'preflight', origin: PUBLISHED.url, value: `${PUBLISHED.url}/`, status: 204, allowHeadersMissing: false });
  expect(finding(ALLOWED)).toBe('fine');
});

test('lists are judged in a browser\'s order, each behind what comes before', () => {
  const rows = (headers: Header[]) => [check.allowMethodsWellFormed, check.allowHeadersWellFormed, check.allowsContentType].map((one) => found(one, answered(204, headers)));
  expect(rows(ALLOWED)).toEqual(['fine', 'fine', 'fine']);
  expect(rows([])).toEqual(['not-reached', 'not-reached', 'not-reached']);
  expect(rows([[ORIGIN, '*'], ['Access-Control-Allow-Methods', 'GET POST']])).toEqual(['violation allow-list-malformed', 'fine', 'violation content-type-not-allowed']);
  expect(rows([[ORIGIN, '*'], ['Access-Control-Allow-Headers', '"x"']])).toEqual(['fine', 'violation allow-list-malformed', 'not-reached']);
  expect(rows([[ORIGIN, '*'], ['Access-Control-Allow-Headers', 'Accept']])).toEqual(['fine', 'fine', 'violation content-type-not-allowed']);
  expect(facts(check.allowHeadersWellFormed, answered(204, [[ORIGIN, '*'], ['access-control-allow-headers', '"x"'], ['Access-Control-Allow-Headers', 'y']]))).toEqual({ kind: 'allow-list-malformed', header: 'Access-Control-Allow-Headers', value: '"x", y' });
});

test('a wildcard beside credentials is both of them, to the letter', () => {
  const CREDENTIALS = 'Access-Control-Allow-Credentials';
  expect(found(check.wildcardWithoutCredentials, answered(204, [[ORIGIN, '*'], [CREDENTIALS, 'true']]))).toBe('violation wildcard-with-credentials');
  for (const headers of [[[ORIGIN, '*']], [[ORIGIN, '*'], [CREDENTIALS, 'false']], [[ORIGIN, PUBLISHED.url], [CREDENTIALS, 'true']], []] satisfies Header[][]) expect(found(check.wildcardWithoutCredentials, answered(204, headers))).toBe('fine');
});

test('slow is beyond the limit, not at it', () => {
  for (const [answeredAt, expected] of [[999, 'fine'], [1000, 'fine'], [1000.4, 'fine'], [1001, 'violation slow']] as const) {
    expect(found(check.fastPreflight(1000), answered(204, ALLOWED, { answeredAt }))).toBe(expected);
  }
  expect(found(check.fastPreflight(1000), answered(204, ALLOWED, { start: 500, answeredAt: 1400 }))).toBe('fine');
  expect(found(check.fastPreflight(1000), [options()], page('timeout'))).toBe('not-reached');
});

test('Max-Age is useful from 5 s to two hours', () => {
  const of = (value: string | null) => found(check.cachesWisely, answered(204, value === null ? ALLOWED : [...ALLOWED, ['Access-Control-Max-Age', value]]));
  expect([null, '', '4', '5', ' 600 ', '7200', '7201', '-1', '6.5', '1e3'].map(of)).toEqual(['violation max-age', 'violation max-age', 'violation max-age', 'fine', 'fine', 'fine', 'violation max-age', 'violation max-age', 'violation max-age', 'violation max-age']);
  const problem = (value: string) => {
    const delivery = deliveryOf(answered(204, [...ALLOWED, ['Access-Control-Max-Age', value]]), OK);
    return check.cachesWisely(delivery, evidenceOf([delivery]));
  };
  expect(problem('0')).toMatchObject({ finding: { problem: 'useless' } });
  expect(problem('7201')).toMatchObject({ finding: { problem: 'too-long' } });
  expect(found(check.cachesWisely, answered(404))).toBe('not-reached');
});

test('a CloudEvents handshake is one that is no CORS answer', () => {
  const HANDSHAKE: Header = ['WebHook-Allowed-Origin', '*'];
  expect(found(check.isCorsNotCloudEvents, answered(200, [HANDSHAKE]))).toBe('violation cloudevents-handshake');
  expect(found(check.isCorsNotCloudEvents, answered(200, [HANDSHAKE, ...ALLOWED]))).toBe('fine');
  expect(found(check.isCorsNotCloudEvents, answered(200, []))).toBe('fine');
  expect(found(check.methodsHeaderIgnored, answered(204))).toBe('told methods-header-ignored');
});

const named = (origin: string, more: Header[] = []): Header[] => [[ORIGIN, origin], ...more];
function pair(one: Check, published: Header[], authoring: Header[], status = 200): string {
  const exchanges = (headers: Header[]) => [options({ status, headers }), post({ status: 200, headers })];
  const plain = deliveryOf(exchanges(published), OK);
  return foundIn(one, plain, evidenceOf([plain, deliveryOf(exchanges(authoring), OK, { name: 'check-url', sender: 'check-url' })]));
}

test('an answer that repeats each origin needs Vary: Origin', () => {
  const of = (...more: Header[]) => pair(check.preflightVaries, named(PUBLISHED.url, more), named(AUTHORING.url, more));
  expect(of()).toBe('violation vary-missing');
  for (const vary of ['Origin', 'Accept, origin', '*', 'ORIGIN']) expect(of(['Vary', vary]), vary).toBe('fine');
  for (const vary of ['Accept', 'X-Origin', 'originx']) expect(of(['Vary', vary]), vary).toBe('violation vary-missing');
  expect(pair(check.preflightVaries, named('*'), named('*'))).toBe('fine');
  expect(pair(check.preflightVaries, named(PUBLISHED.url), [])).toBe('fine');
  expect(pair(check.preflightVaries, [], named(AUTHORING.url))).toBe('fine');
  expect(pair(check.preflightVaries, named(PUBLISHED.url), named(AUTHORING.url), 404)).toBe('not-reached');
  expect(pair(check.preflightVaries, named(PUBLISHED.url, [['Vary', 'Origin']]), named(AUTHORING.url))).toBe('violation vary-missing');
});

test('what a missing Vary is told with is what the answers said', () => {
  const more: Header[] = [['Vary', 'Accept'], ['Cache-Control', 'max-age=60']];
  const [plain, other] = [deliveryOf(answered(200, named(PUBLISHED.url, more)), OK), deliveryOf(answered(200, named(AUTHORING.url, more)), OK, { name: 'check-url', sender: 'check-url' })];
  expect(check.preflightVaries(plain, evidenceOf([plain, other]))).toEqual({ state: 'violation', finding: { kind: 'vary-missing', leg: 'preflight', published: PUBLISHED.url, authoring: AUTHORING.url, vary: 'Accept', cacheControl: 'max-age=60' } });
});

test('the two answers are compared once, and only where both are there', () => {
  const exchanges = [options({ status: 204, headers: named(PUBLISHED.url) }), post({ status: 200 })];
  const plain = deliveryOf(exchanges, OK);
  const other = deliveryOf(exchanges, OK, { name: 'check-url', sender: 'check-url' });
  expect(check.preflightVaries(plain, evidenceOf([plain]))).toEqual({ state: 'not-reached' });
  expect(check.preflightVaries(other, evidenceOf([plain, other]))).toEqual({ state: 'not-applicable' });
});

test('a POST\'s answer needs Vary where its own headers make it fresh', () => {
  const of = (...more: Header[]) => pair(check.cachedAnswersVary, named(PUBLISHED.url, more), named(AUTHORING.url, more));
  const cache = (value: string): Header => ['Cache-Control', value];
  expect(of()).toBe('fine');
  for (const value of ['max-age=600', 'public, max-age = "60"', 's-maxage=1, max-age=0', 's-maxage = 1, max-age=0', 's-maxage=05', 'max-age=05', 'PUBLIC, MAX-AGE=5']) expect(of(cache(value)), value).toBe('violation vary-missing');
  for (const value of ['max-age=0', 'no-store, max-age=600', 'no-cache, max-age=600', 'private, max-age=600', 's-maxage=0, max-age=600', 'public']) expect(of(cache(value)), value).toBe('fine');
  expect(of(['Expires', 'Tue, 24 Nov 2026 12:00:01 GMT'])).toBe('violation vary-missing');
  for (const value of ['Tue, 24 Nov 2026 12:00:00 GMT', '0', '-1']) expect(of(['Expires', value]), value).toBe('fine');
  expect(of(cache('max-age=600'), ['Vary', 'Origin'])).toBe('fine');
  expect(pair(check.cachedAnswersVary, named(PUBLISHED.url, [cache('max-age=600')]), named(AUTHORING.url, [cache('max-age=600')]), 404)).toBe('violation vary-missing');
});
