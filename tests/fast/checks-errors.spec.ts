/** What stands on the endpoint's own errors, over deliveries made by hand. */
import { expect, test } from '@playwright/test';
import type { Header } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/errors.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { reported } from '../../scenarios/wording/reported.ts';
import { options, page, post as posted } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';
import { sent, type Answer } from '../support/sent.ts';

const CORS: Header[] = [['Access-Control-Allow-Origin', '*']];
const error = (status: number, headers: Header[] = []): Answer => ({ status, headers });

const both = (post: Answer, get: Answer): string[] => {
  const [broken, asked] = [sent('error-not-json', [post]), { ...sent('error-get', [get]) }];
  const withMethod = { ...asked, stimulus: { ...asked.stimulus, method: 'GET' } };
  const evidence = evidenceOf([sent('plain', [200]), broken, withMethod]);
  return [broken, withMethod].map((one) => foundIn(check.errorKeepsCors, one, evidence));
};

test('an error to a POST has to be readable, and that to a GET says nothing beside it', () => {
  expect(both(error(400, CORS), error(405, CORS))).toEqual(['fine', 'not-applicable']);
  expect(both(error(400, CORS), error(405))).toEqual(['fine', 'not-applicable']);
  expect(both(error(400), error(405, CORS))).toEqual(['violation error-without-cors', 'not-applicable']);
  expect(both(error(400, [['Access-Control-Allow-Origin', 'https://other.example']]), error(200))).toEqual(['violation error-without-cors', 'not-applicable']);
});

test('where no POST provoked an error, that to a GET is told and decides nothing', () => {
  for (const post of [error(200), error(399), { error: 'net::ERR_CONNECTION_RESET' }]) {
    expect(both(post, error(403))).toEqual(['not-applicable', 'told error-without-cors']);
    expect(both(post, error(400))).toEqual(['not-applicable', 'told error-without-cors']);
    expect(both(post, error(403, CORS))).toEqual(['not-applicable', 'fine']);
    expect(both(post, error(200))).toEqual(['not-applicable', 'not-applicable']);
  }
});

test('the words of a GET speak of no result and of no learner who stands still', () => {
  const words = (method: string) => reported({ kind: 'error-without-cors', method, status: 403, allowOrigin: null, origin: PUBLISHED.url }, []).summary;
  expect(words('POST')).toContain('stands still without a message');
  expect(words('GET')).toContain('An error (403, to a GET) carries no Access-Control-Allow-Origin. No course sends a GET');
});

test('from a page of its own origin nothing has to be allowed', () => {
  expect(foundIn(check.errorKeepsCors, sent('error-not-json', [error(400)], { target: `${PUBLISHED.url}/results` }))).toBe('not-applicable');
});

test('a refused preflight is no error of the POST, and an answered one hides none', () => {
  const of = (...exchanges: Parameters<typeof deliveryOf>[0]) => foundIn(check.errorKeepsCors, deliveryOf(exchanges, page('error'), { name: 'error-not-json' }));
  expect(of(options({ status: 403 }))).toBe('not-applicable');
  expect(of(options({ status: 204 }), posted({ status: 400 }))).toBe('violation error-without-cors');
  expect(of()).toBe('not-applicable');
});

test('what was never sent provoked no error', () => {
  expect(foundIn(check.errorKeepsCors, sent('error-not-json', []))).toBe('not-applicable');
  const asked = sent('error-get', [error(403)]);
  const get = { ...asked, stimulus: { ...asked.stimulus, method: 'GET' } };
  expect(foundIn(check.errorKeepsCors, get)).toBe('told error-without-cors');
  expect(foundIn(check.errorKeepsCors, get, evidenceOf([sent('error-not-json', []), get]))).toBe('told error-without-cors');
});

test('an error that allows another origin is told with it', () => {
  const delivery = sent('error-not-json', [error(400, [['Access-Control-Allow-Origin', 'https://other.example']])]);
  expect(check.errorKeepsCors(delivery, evidenceOf([delivery]))).toEqual({ state: 'violation', finding: { kind: 'error-without-cors', method: 'POST', status: 400, allowOrigin: 'https://other.example', origin: PUBLISHED.url } });
});

test('that the endpoint asks to be retried later is told, whichever answer asks', () => {
  const of = (...answers: Answer[]) => {
    const [plain, broken] = [sent('plain', [200]), sent('error-not-json', answers)];
    return check.nobodyWaits(plain, evidenceOf([plain, broken]));
  };
  expect(of(400, error(503, [['Retry-After', '120']]), error(503, [['Retry-After', '7']]))).toEqual({ state: 'told', finding: { kind: 'retry-after-unread', value: '120' } });
  expect(of(400, 503, {}).state).toBe('not-applicable');
});
