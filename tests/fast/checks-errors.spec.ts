/** What stands on the endpoint's own errors, over deliveries made by hand. */
import { expect, test } from '@playwright/test';
import type { Header } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/errors.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import { reported } from '../../scenarios/wording/reported.ts';
import { evidenceOf } from '../support/delivery.ts';
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
