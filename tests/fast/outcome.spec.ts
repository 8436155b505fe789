/** What an attempt comes to, over exchanges made by hand: each rule of simulator/outcome.ts at its border. */
import { expect, test } from '@playwright/test';
import type { Exchange, PageView } from '../../generated/types.ts';
import { acceptedOf, bodyWasLost, deliveredOf, finalOf, isPreflightCode, nothingAnswered, outcomeOf, postOf, preflightOf, reasonOf, sumUp } from '../../simulator/outcome.ts';
import { options, page, post } from '../support/attempt.ts';

const OK = options({ status: 204 });
const REFUSED = page('error', { accepted: false });
const LATE = page('timeout');
const answer = (status: number, accepted: boolean | null = status === 200) => page('response', { status, accepted, because: 'status-counts' });

test('preflight, POST and final request are told apart by role and hop', () => {
  const exchanges = [OK, post({ status: 307 }), options({ hop: 1, status: 200 }), post({ hop: 1, status: 200 })];
  expect(preflightOf(exchanges)).toBe(exchanges[0]);
  expect(preflightOf(exchanges, 1)).toBe(exchanges[2]);
  expect(preflightOf([exchanges[1] ?? OK])).toBeUndefined();
  expect(postOf(exchanges)).toBe(exchanges[1]);
  expect(postOf([OK])).toBeUndefined();
  expect(postOf([post({ hop: 1 })])).toBeUndefined();
  expect(finalOf(exchanges)).toBe(exchanges[3]);
  expect(finalOf([post(), options({ hop: 1 })])).toMatchObject({ role: 'request' });
  expect(finalOf([OK])).toBeUndefined();
});

test('a body is lost where the last request is no POST any more', () => {
  expect(bodyWasLost([OK, post({ status: 302 }), post({ hop: 1, method: 'GET', status: 200 })])).toBe(true);
  expect(bodyWasLost([OK, post({ status: 200 })])).toBe(false);
  expect(bodyWasLost([OK])).toBe(false);
});

const LOCAL = 'net::ERR_BLOCKED_BY_LOCAL_NETWORK_ACCESS_CHECKS';
const REASONS: readonly (readonly [string, Exchange[], PageView | null, string | null])[] = [
  ['a readable answer has none', [OK, post({ status: 500 })], answer(500), null],
  ['a readable answer behind an error has none', [options({ error: 'net::ERR_FAILED' })], answer(200), null],
  ['no page and nothing wrong has none', [post({ status: 200 })], null, null],
  ['what only a browser can know comes first', [options({ error: 'unpredictable:a certificate' }), post({ blocked: 'mixed-content' })], REFUSED, 'unpredictable (a certificate) on request-or-preflight'],
  ['a block comes before the local network check', [post({ blocked: 'mixed-content', error: LOCAL })], REFUSED, 'mixed-content on request'],
  ['the local network check without a preflight is the request\'s', [post({ error: LOCAL })], REFUSED, 'LocalNetworkAccessPermissionDenied on request'],
  ['the local network check with a preflight is the preflight\'s', [options({ error: LOCAL }), post({ error: 'net::ERR_FAILED' })], REFUSED, 'LocalNetworkAccessPermissionDenied on preflight'],
  ['a broken preflight comes before a refusal', [options({ error: 'net::ERR_CONNECTION_RESET' }), post({ cors: 'PreflightMissingAllowOriginHeader' })], REFUSED, 'net::ERR_CONNECTION_RESET on preflight'],
  ['a second preflight that broke is found', [OK, options({ hop: 1, error: 'net::ERR_EMPTY_RESPONSE' })], REFUSED, 'net::ERR_EMPTY_RESPONSE on preflight'],
  ['a POST that broke is no broken preflight', [OK, post({ error: 'net::ERR_CONNECTION_RESET' })], REFUSED, 'net::ERR_CONNECTION_RESET on request'],
  ['a redirected preflight is told by its CORS code', [options({ error: 'net::ERR_INVALID_REDIRECT' }), post({ cors: 'PreflightDisallowedRedirect' })], REFUSED, 'PreflightDisallowedRedirect on preflight'],
  ['an aborted preflight is told by its CORS code', [options({ error: 'net::ERR_ABORTED' }), post({ cors: 'PreflightInvalidStatus', parameter: '404' })], REFUSED, 'PreflightInvalidStatus (404) on preflight'],
  ['a failed preflight is told by its CORS code', [options({ error: 'net::ERR_FAILED' }), post({ cors: 'PreflightInvalidStatus' })], REFUSED, 'PreflightInvalidStatus on preflight'],
  ['a refusal of the answer is the request\'s', [OK, post({ status: 200, cors: 'MissingAllowOriginHeader' })], REFUSED, 'MissingAllowOriginHeader on request'],
  ['a header code is the preflight\'s', [OK, post({ cors: 'HeaderDisallowedByPreflightResponse', parameter: 'content-type' })], REFUSED, 'HeaderDisallowedByPreflightResponse (content-type) on preflight'],
  ['the CORS code that the local network check colours is passed over', [OK, post({ cors: 'LocalNetworkAccessPermissionDenied', error: 'net::ERR_CONNECTION_RESET' })], REFUSED, 'net::ERR_CONNECTION_RESET on request'],
  ['silence before the preflight\'s answer', [options(), post()], LATE, 'timeout on preflight'],
  ['silence behind it', [OK, post()], LATE, 'timeout on request'],
  ['silence without a preflight', [post()], LATE, 'timeout on request'],
  ['silence after one of two preflights', [OK, post({ status: 307 }), options({ hop: 1 })], LATE, 'timeout on preflight'],
  ['an aborted POST alone says nothing', [OK, post({ error: 'net::ERR_ABORTED' })], REFUSED, 'unexplained on request'],
  ['of two failures the last speaks', [OK, post({ error: 'net::ERR_FAILED' }), post({ hop: 1, error: 'net::ERR_CONNECTION_CLOSED' })], REFUSED, 'net::ERR_CONNECTION_CLOSED on request'],
  ['a failure speaks without a page', [OK, post({ error: 'net::ERR_EMPTY_RESPONSE' })], null, 'net::ERR_EMPTY_RESPONSE on request'],
  ['a redirect to plain http that never left is mixed content', [OK, post({ status: 307 }), post({ hop: 1, url: 'http://elsewhere.example/', onWire: false })], REFUSED, 'mixed-content on request'],
  ['one that left is not', [OK, post({ status: 307 }), post({ hop: 1, url: 'http://elsewhere.example/' })], REFUSED, 'unexplained on request'],
  ['one to https is not', [OK, post({ status: 307 }), post({ hop: 1, url: 'https://elsewhere.example/http:', onWire: false })], REFUSED, 'unexplained on request'],
  ['the configured URL itself is not', [OK, post({ url: 'http://elsewhere.example/', onWire: false })], REFUSED, 'unexplained on request'],
  ['a block is found behind an exchange without one', [OK, post({ blocked: 'csp' })], REFUSED, 'csp on request'],
  ['a preflight that failed without a word explains nothing', [options({ error: 'net::ERR_FAILED' })], REFUSED, 'unexplained on request'],
  ['a failure speaks though what follows it has none', [OK, post({ status: 307, error: 'net::ERR_CONNECTION_RESET' }), post({ hop: 1, onWire: false })], REFUSED, 'net::ERR_CONNECTION_RESET on request'],
  ['it is the last of many redirects that leads to plain http', [OK, post({ status: 307 }), post({ hop: 1, status: 307 }), post({ hop: 2, url: 'http://elsewhere.example/', onWire: false })], REFUSED, 'mixed-content on request'],
  ['nothing at all is unexplained', [], REFUSED, 'unexplained on request'],
];

for (const [what, exchanges, view, expected] of REASONS) {
  test(`of reasons: ${what}`, () => {
    const reason = reasonOf(exchanges, view);
    const told = reason === null ? null : `${reason.code}${reason.parameter === null ? '' : ` (${reason.parameter})`} on ${reason.code === 'unpredictable' ? 'request-or-preflight' : reason.leg}`;
    expect(told).toBe(expected);
  });
}

test('what is unpredictable keeps its leg', () => {
  expect(reasonOf([options({ error: 'unpredictable:x' })], REFUSED)?.leg).toBe('preflight');
  expect(reasonOf([OK, post({ error: 'unpredictable:x' })], REFUSED)?.leg).toBe('request');
});

test('codes that speak of the preflight are known by their names', () => {
  for (const code of ['PreflightInvalidStatus', 'InvalidAllowMethodsPreflightResponse', 'MethodDisallowedByPreflight', 'HeaderDisallowedByPreflightResponse']) expect(isPreflightCode(code), code).toBe(true);
  for (const code of ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'xPreflightx', 'xPreflightResponsex', 'PreflighResponse']) expect(isPreflightCode(code), code).toBe(false);
});

const UNREACHED = [
  'NAME_NOT_RESOLVED', 'NAME_RESOLUTION_FAILED', 'DNS_TIMED_OUT', 'CONNECTION_REFUSED', 'CONNECTION_TIMED_OUT', 'ADDRESS_UNREACHABLE', 'INTERNET_DISCONNECTED', 'NETWORK_CHANGED', 'NETWORK_ACCESS_DENIED',
  'ADDRESS_INVALID', 'PROXY_CONNECTION_FAILED', 'TUNNEL_CONNECTION_FAILED', 'CONNECTION_FAILED', 'UNSAFE_PORT',
].map((name) => `net::ERR_${name}`);

test('errors of the road mean that nothing answered, others do not', () => {
  for (const error of UNREACHED) {
    const exchanges = [options({ error, onWire: false })];
    expect(nothingAnswered(exchanges, reasonOf(exchanges, REFUSED)), error).toBe(true);
    expect(deliveredOf(exchanges, REFUSED, reasonOf(exchanges, REFUSED)), error).toBeNull();
    expect(acceptedOf(exchanges, REFUSED, reasonOf(exchanges, REFUSED)), error).toBeNull();
  }
  for (const error of ['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CERT_DATE_INVALID']) {
    const exchanges = [options({ error })];
    expect(nothingAnswered(exchanges, reasonOf(exchanges, REFUSED)), error).toBe(false);
    expect(deliveredOf(exchanges, REFUSED, reasonOf(exchanges, REFUSED)), error).toBe(false);
  }
  expect(nothingAnswered([], null)).toBe(false);
});

test('where anything answered before the road broke, something answered', () => {
  const exchanges = [OK, post({ status: 307 }), post({ hop: 1, error: 'net::ERR_CONNECTION_REFUSED', onWire: false })];
  expect(nothingAnswered(exchanges, reasonOf(exchanges, REFUSED))).toBe(false);
  expect(deliveredOf(exchanges, REFUSED, reasonOf(exchanges, REFUSED))).toBe(false);
});

test('delivered is a readable 2xx whose POST kept its body', () => {
  const delivered = (status: number | null, exchanges: Exchange[] = [OK, post({ status: status ?? 200 })]) => deliveredOf(exchanges, page('response', { status }), null);
  expect([199, 200, 204, 299, 300, 400].map((status) => delivered(status))).toEqual([false, true, true, true, false, false]);
  expect(delivered(null)).toBe(false);
  expect(delivered(200, [OK, post({ status: 302 }), post({ hop: 1, method: 'GET', status: 200 })])).toBe(false);
  expect(deliveredOf([OK, post()], LATE, { code: 'timeout', parameter: null, leg: 'request' })).toBeNull();
  expect(deliveredOf([OK], REFUSED, { code: 'unpredictable', parameter: null, leg: 'request' })).toBeNull();
  expect(deliveredOf([OK], null, null)).toBe(false);
});

test('accepted is what the sender\'s rule said, and null where nobody can know', () => {
  expect(acceptedOf([OK, post({ status: 200 })], answer(200), null)).toBe(true);
  expect(acceptedOf([OK, post({ status: 204 })], answer(204), null)).toBe(false);
  expect(acceptedOf([OK, post({ status: 200 })], null, null)).toBeNull();
  expect(acceptedOf([OK], REFUSED, { code: 'unpredictable', parameter: null, leg: 'request' })).toBeNull();
  expect(acceptedOf([OK], REFUSED, { code: 'PreflightInvalidStatus', parameter: null, leg: 'preflight' })).toBe(false);
});

const GET = post({ hop: 1, method: 'GET', status: 200 });
const OUTCOMES: readonly (readonly [string, Exchange[], PageView | null, accepted: boolean | null, receipts: number | null, string])[] = [
  ['accepted', [OK, post({ status: 200 })], answer(200), true, null, 'delivered'],
  ['accepted, with a receipt', [OK, post({ status: 200 })], answer(200), true, 1, 'delivered'],
  ['accepted, and nothing arrived', [OK, post({ status: 200 })], answer(200), true, 0, 'reported-ok-but-lost'],
  ['accepted, and the body was lost', [OK, post({ status: 302 }), GET], answer(200), true, null, 'reported-ok-but-lost'],
  ['a 2xx that the sender does not count', [OK, post({ status: 204 })], answer(204), false, null, 'delivered-but-reported-failed'],
  ['a 2xx that the page may not read', [OK, post({ status: 200 })], REFUSED, false, null, 'delivered-but-reported-failed'],
  ['a 2xx of a GET that the page may not read', [OK, post({ status: 302 }), GET], REFUSED, false, null, 'not-delivered'],
  ['a refusal with a receipt', [OK, post({ status: 500 })], answer(500), false, 1, 'delivered-but-reported-failed'],
  ['a refusal without one', [OK, post({ status: 500 })], answer(500), false, 0, 'not-delivered'],
  ['a refusal, unobserved', [OK, post({ status: 400 })], answer(400), false, null, 'not-delivered'],
  ['a 2xx that nobody can judge', [OK, post({ status: 200 })], answer(200, null), null, null, 'unknown'],
  ['a 2xx whose body never ended', [OK, post({ status: 200 })], LATE, null, null, 'delivered-but-reported-failed'],
  ['nothing on the wire', [options({ onWire: false, error: 'net::ERR_FAILED' })], REFUSED, false, null, 'blocked-before-wire'],
  ['no exchange at all', [], REFUSED, false, null, 'blocked-before-wire'],
  ['only OPTIONS on the wire', [options({ status: 404 }), post({ onWire: false })], REFUSED, false, null, 'not-delivered'],
  ['only OPTIONS, and no POST in the record', [options({ status: 404 })], REFUSED, false, null, 'not-delivered'],
  ['the POST left and broke', [OK, post({ error: 'net::ERR_CONNECTION_RESET' })], REFUSED, false, null, 'unknown'],
  ['the POST left, broke, and arrived', [OK, post({ error: 'net::ERR_CONNECTION_RESET' })], REFUSED, false, 2, 'delivered-but-reported-failed'],
  ['the raw client\'s 2xx', [post({ status: 200 })], null, null, null, 'delivered'],
  ['the raw client\'s 2xx behind a redirect', [post({ status: 302 }), GET], null, null, null, 'reported-ok-but-lost'],
  ['the raw client\'s refusal', [post({ status: 400 })], null, null, null, 'not-delivered'],
  ['the raw client\'s reset', [post({ error: 'net::ERR_CONNECTION_RESET' })], null, null, null, 'unknown'],
  ['the raw client\'s reset, that arrived', [post({ error: 'net::ERR_CONNECTION_RESET' })], null, null, 1, 'delivered-but-reported-failed'],
  ['nothing of the raw client', [post({ error: 'net::ERR_CONNECTION_REFUSED', onWire: false })], null, null, null, 'blocked-before-wire'],
];

for (const [what, exchanges, view, accepted, receipts, expected] of OUTCOMES) {
  test(`the outcome of ${what} is ${expected}`, () => {
    expect(outcomeOf(exchanges, view, accepted, receipts)).toBe(expected);
  });
}

test('an attempt is summed up by all of it', () => {
  expect(sumUp([OK, post({ status: 204 })], answer(204))).toEqual({ reason: null, delivered: true, accepted: false, outcome: 'delivered-but-reported-failed' });
  expect(sumUp([options({ status: 404 }), post({ onWire: false, cors: 'PreflightMissingAllowOriginHeader' })], REFUSED))
    .toEqual({ reason: { code: 'PreflightMissingAllowOriginHeader', parameter: null, leg: 'preflight' }, delivered: false, accepted: false, outcome: 'not-delivered' });
});
