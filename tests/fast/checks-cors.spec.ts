/** The CORS check of the POST's own answer, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Exchange, Header } from '../../generated/types.ts';
import { allowsOriginOnPost, oneAllowOriginOnPost } from '../../scenarios/checks/cors.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf, TARGET } from '../support/delivery.ts';
import { findingOf } from '../support/found.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const REFUSED = page('error', { accepted: false });
const factsOf = (check: Check, delivery: Delivery): unknown => {
  return findingOf(check(delivery, evidenceOf([delivery])));
};
const both = (exchanges: Exchange[], view = REFUSED, target = TARGET) => [oneAllowOriginOnPost, allowsOriginOnPost].map((check) => factsOf(check, deliveryOf([options({ status: 204 }), ...exchanges], view, { target })));
const refused = (cors: string, headers: Header[] = [], status = 200) => post({ status, headers, cors });
const behind = (brief: Parameters<typeof post>[0]) => [post({ status: 307, headers: [['Location', '/v2']] }), post({ hop: 1, ...brief })];

test('a repeated header and an origin that is not let in have a row each', () => {
  expect(both([refused('MultipleAllowOriginValues', [[ORIGIN, '*'], [ORIGIN, PUBLISHED.url]])])).toEqual([{ kind: 'allow-origin-repeated', leg: 'request', values: ['*', PUBLISHED.url], origin: PUBLISHED.url }, 'not-reached']);
  for (const code of ['MissingAllowOriginHeader', 'AllowOriginMismatch', 'InvalidAllowOriginValue', 'WildcardOriginNotAllowed', 'InvalidAllowCredentials']) {
    expect(both([refused(code, [[ORIGIN, 'https://other.example']], 201)])).toEqual(['not-reached', { kind: 'origin-not-allowed', leg: 'request', origin: PUBLISHED.url, value: 'https://other.example', status: 201, allowHeadersMissing: false }]);
  }
  expect(both([refused('PreflightMissingAllowOriginHeader')])).toEqual(['not-reached', 'not-reached']);
});

test('behind a redirect within one host it is the last answer that is judged, or that there is none', () => {
  expect(both(behind({ status: 200, cors: 'AllowOriginMismatch', headers: [[ORIGIN, 'null']] }))[1]).toMatchObject({ value: 'null', status: 200 });
  expect(both(behind({ cors: 'AllowOriginMismatch' }))[1]).toMatchObject({ kind: 'origin-not-allowed', value: null, status: 0 });
  expect(both(behind({ cors: 'MultipleAllowOriginValues' }))[0]).toMatchObject({ kind: 'allow-origin-repeated', values: [] });
  // Another host's answer is told as a redirect.
  expect(both(behind({ status: 200, cors: 'AllowOriginMismatch', url: 'https://next.example/v2' }))).toEqual(['not-reached', 'not-reached']);
});

test('what the page could read is let in, its own host needs no leave, and what no page saw is not judged', () => {
  const READ = page('response', { status: 200, accepted: true, because: 'status-counts' });
  expect(both([post({ status: 200 })], READ)).toEqual(['fine', 'fine']);
  expect(both([refused('AllowOriginMismatch')], REFUSED, `${PUBLISHED.url}/results`)).toEqual(['not-applicable', 'not-applicable']);
  expect(both([post()])).toEqual(['not-reached', 'not-reached']);
  for (const check of [oneAllowOriginOnPost, allowsOriginOnPost]) {
    expect(factsOf(check, deliveryOf([post({ status: 200 })], null))).toBe('not-reached');
    expect(factsOf(check, { ...deliveryOf([post({ status: 200 })], null), attempts: [] })).toBe('not-reached');
  }
});
