/** The parts of a delivery that checks speak of. */
import { expect, test } from '@playwright/test';
import type { Attempt, Delivery, RoadTaken } from '../../generated/types.ts';
import { bodyText, farOfPlain, headerOf, isPlain, latency, look, lookAt, plainOf, reachedNothing, valuesOf, wayBroke } from '../../scenarios/look.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { CHECK_URL, PLAIN, sent } from '../support/scenarios.ts';

const attemptOf = (delivery: Delivery): Attempt => {
  const [attempt] = delivery.attempts;
  if (attempt === undefined) throw new Error('no attempt');
  return attempt;
};

test('a delivery is looked at by its first attempt, whatever its number, and another one by its number', () => {
  const attempt = attemptOf(PLAIN);
  const later = { ...PLAIN, attempts: [{ ...attempt, number: 3 }, { ...attempt, number: 4 }] };
  expect(look(later)?.attempt.number).toBe(3);
  expect(lookAt(later, 4)?.attempt.number).toBe(4);
  expect(lookAt(later, 1)).toBeUndefined();
  expect(look({ ...PLAIN, attempts: [] })).toBeUndefined();
});

test('of an attempt one sees preflight, POST, last request, page, reason and origin', () => {
  const exchanges = [options({ status: 204 }), post({ status: 307 }), options({ hop: 1, status: 204 }), post({ hop: 1, error: 'net::ERR_CONNECTION_RESET' })];
  const view = page('error', { accepted: false });
  expect(look(deliveryOf(exchanges, view))).toMatchObject({ preflight: exchanges[0], post: exchanges[1], final: exchanges[3], page: view, reason: { code: 'net::ERR_CONNECTION_RESET' }, origin: PUBLISHED.url });
});

test('a header is read as one list whatever its case, and is null where no answer came', () => {
  const answered = post({ status: 200, headers: [['X-A', '1'], ['x-a', '2'], ['X-B', '3']] });
  expect(headerOf(answered, 'x-a')).toBe('1, 2');
  expect(headerOf(answered, 'x-c')).toBeNull();
  expect(headerOf(post({ error: 'net::ERR_CONNECTION_RESET' }), 'x-a')).toBeNull();
  expect(headerOf(undefined, 'x-a')).toBeNull();
  expect(valuesOf([['X-A', '1'], ['X-B', '3'], ['x-a', '2']], 'x-a')).toEqual(['1', '2']);
});

test('latency is from the request to its answer\'s headers, and null where there are none', () => {
  expect(latency(post({ status: 200, start: 20, answeredAt: 50 }))).toBe(30);
  expect(latency(post({ start: 20 }))).toBeNull();
  expect(latency(undefined)).toBeNull();
});

test('a body is known where the page could read it', () => {
  expect(bodyText(page('response', { status: 200, text: 'hello' }))).toBe('hello');
  expect(bodyText(page('response', { status: 200 }))).toBeNull();
  expect(bodyText(null)).toBeNull();
});

test('the plain cases are those of both pages, each found by its sender', () => {
  const payload = sent('failed');
  expect([PLAIN, CHECK_URL, payload, sent('extra-origin')].map(isPlain)).toEqual([true, true, false, false]);
  const evidence = evidenceOf([payload, sent('check-url', 'wire'), CHECK_URL, PLAIN]);
  expect(plainOf(evidence, 'course')).toBe(PLAIN);
  expect(plainOf(evidence, 'check-url')).toBe(CHECK_URL);
  expect(plainOf(evidenceOf([payload]), 'course')).toBeUndefined();
});

test('how far the plain case came is what a course may say of it: accepted, delivered, or neither', () => {
  const far = (status: number, accepted: boolean | null) => farOfPlain(evidenceOf([deliveryOf([options({ status: 204 }), post({ status })], page('response', { status, accepted, because: 'status-counts' }))]));
  expect(far(200, true)).toBe('accepted');
  expect(far(204, false)).toBe('delivered');
  expect(far(204, null)).toBe('delivered');
  expect(far(500, false)).toBeUndefined();
  expect(farOfPlain(evidenceOf([CHECK_URL]))).toBeUndefined();
  expect(farOfPlain(evidenceOf([{ ...PLAIN, attempts: [] }]))).toBeUndefined();
});

test('a course that counts what was not delivered shows nothing to compare with', () => {
  const lost = [options({ status: 204 }), post({ status: 302 }), post({ hop: 1, method: 'GET', status: 200 })];
  expect(farOfPlain(evidenceOf([deliveryOf(lost, page('response', { status: 200, accepted: true, because: 'status-counts' }))]))).toBeUndefined();
});

test('the way broke an attempt where its fault struck, or the relay could not reach the endpoint', () => {
  const broke = (road?: Partial<RoadTaken>) => wayBroke({ ...attemptOf(PLAIN), ...(road === undefined ? {} : { road: { fault: 'answer-late', struck: false, unreached: null, ...road } }) });
  expect(broke()).toBe(false);
  expect(broke({})).toBe(false);
  expect(broke({ struck: true })).toBe(true);
  expect(broke({ unreached: 'ECONNREFUSED' })).toBe(true);
  expect(broke({ struck: true, unreached: 'ECONNREFUSED' })).toBe(true);
});

test('nothing was reached where the road gave no connection, or nothing was written before silence', () => {
  const reached = (exchanges: Parameters<typeof deliveryOf>[0], settled: 'error' | 'timeout') => {
    const seen = look(deliveryOf(exchanges, page(settled)));
    return seen !== undefined && !reachedNothing(seen);
  };
  expect(reached([options({ onWire: false, error: 'net::ERR_CONNECTION_REFUSED' })], 'error')).toBe(false);
  expect(reached([options({ onWire: false }), post({ onWire: false })], 'timeout')).toBe(false);
  expect(reached([options({ onWire: true }), post({ onWire: false })], 'timeout')).toBe(true);
  expect(reached([options({ onWire: false, error: 'net::ERR_CERT_DATE_INVALID' })], 'error')).toBe(true);
  expect(reached([options({ error: 'net::ERR_CONNECTION_RESET' })], 'error')).toBe(true);
});
