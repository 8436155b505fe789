/** What is no result has to be refused, what looks dangerous borne: over answers made by hand, beside a plain case. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/refusal.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { evidenceOf } from '../support/delivery.ts';
import { findingOf } from '../support/found.ts';
import { sent, type Answer } from '../support/sent.ts';

const RESET = { error: 'net::ERR_CONNECTION_RESET' };
const REFUSED_CONNECTION = { error: 'net::ERR_CONNECTION_REFUSED', onWire: false };
const BEYOND = { error: 'unpredictable:a private address' };
const PLAIN = sent('plain', [200]);

const facts = (one: Check, delivery: Delivery, ...others: Delivery[]): unknown => {
  return findingOf(one(delivery, evidenceOf([...others, delivery])));
};
const WHAT = 'a result without score';
const refuses = check.refuses(['without-score']);
const refused = (answer: Answer, plain: Delivery = PLAIN): unknown => facts(refuses, sent('without-score', [answer]), plain);
const wrong = (how: string, answer: string) => ({ kind: 'not-refused', cases: [{ what: WHAT, how, answer }] });
const methods = ['error-get', 'method-put'] as const;

/** A POST that was redirected, and what came of it behind that. */
function redirected(status: number): Delivery {
  const attempts = sent('plain', [status]).attempts.flatMap((first) => sent('plain', [200]).attempts.map((second) => ({ ...second, exchanges: [...first.exchanges, ...second.exchanges.map((one) => ({ ...one, hop: 1 }))] })));
  return { ...PLAIN, attempts };
}
const withoutAttempts = (delivery: Delivery): Delivery => ({ ...delivery, attempts: [] });
const withoutExchanges = (delivery: Delivery): Delivery => ({ ...delivery, attempts: delivery.attempts.map((attempt) => ({ ...attempt, exchanges: [] })) });

test('any 4xx refuses, and nothing else does', () => {
  for (const status of [400, 404, 418, 422, 499]) expect(refused(status), String(status)).toBe('fine');
  expect(refused({ status: 200, statusText: 'OK' })).toEqual(wrong('taken', '200 OK'));
  expect(refused(200)).toEqual(wrong('taken', '200'));
  expect(refused(299)).toEqual(wrong('taken', '299'));
  expect(refused(300)).toEqual(wrong('redirected', '300'));
  expect(refused(399)).toEqual(wrong('redirected', '399'));
  expect(refused(500)).toEqual(wrong('server-error', '500'));
  expect(refused(501)).toEqual(wrong('server-error', '501'));
  expect(refused(RESET)).toEqual(wrong('unanswered', 'the connection broke (net::ERR_CONNECTION_RESET)'));
  expect(refused({})).toEqual(wrong('unanswered', 'no answer in 1 s'));
  expect(facts(refuses, withoutExchanges(sent('without-score', [200])), PLAIN)).toEqual(wrong('unanswered', 'no answer in 1 s'));
});

test('what says nothing of the endpoint is not looked at', () => {
  expect(refused(429)).toMatchObject({ kind: 'rate-limited' });
  expect(refused(REFUSED_CONNECTION)).toEqual({ kind: 'gone-by-then', what: WHAT, code: 'net::ERR_CONNECTION_REFUSED' });
  expect(refused(BEYOND)).toEqual({ kind: 'not-looked-at', what: `${WHAT}: a private address` });
  expect(facts(refuses, withoutAttempts(sent('without-score', [200])), PLAIN)).toEqual({ kind: 'not-looked-at', what: `${WHAT}: no answer` });
});

test('who takes no result at all refuses none', () => {
  for (const plain of [sent('plain', [500]), sent('plain', []), sent('check-url', [200])]) expect(refused(200, plain)).toBe('not-reached');
  expect(facts(refuses, sent('without-score', [200]))).toBe('not-reached');
  expect(refused(200, sent('plain', [{ status: 200, text: '{"success":false}' }]))).toBe('not-reached');
  const tunnel = '<html><head><meta name="author" content="ngrok"></head><body>ERR_NGROK_6024 You are about to visit</body></html>';
  expect(refused(200, sent('plain', [{ status: 200, text: tunnel, headers: [['ngrok-error-code', 'ERR_NGROK_6024']] }]))).toBe('not-reached');
});

test('where the plain case is redirected the raw client stops there, and nobody knows what lies behind', () => {
  for (const status of [300, 307, 308]) expect(refused(status, redirected(status)), String(status)).toBe('not-reached');
  expect(refused(308, redirected(307))).toEqual(wrong('redirected', '308'));
  expect(refused(200, redirected(307))).toEqual(wrong('taken', '200'));
  expect(refused(400, redirected(307))).toBe('fine');
  expect(facts(refuses, withoutExchanges(sent('without-score', [200])), redirected(307))).toMatchObject({ cases: [{ how: 'unanswered' }] });
});

test('one finding tells all of a row, the most harm first', () => {
  const names = ['without-score', 'without-status', 'without-course-id', 'without-learner-id', 'without-finished-on'] as const;
  const row = [sent('without-score', [200]), sent('without-status', [500]), sent('without-course-id', [400]), sent('without-learner-id', [302]), sent('without-finished-on', [RESET])];
  const of = (asked: number) => facts(check.refuses(names), row[asked] ?? PLAIN, PLAIN, ...row.filter((_, index) => index !== asked));
  for (const asked of [0, 1, 3, 4]) expect((of(asked) as { cases: { how: string }[] }).cases.map(({ how }) => how), String(asked)).toEqual(['unanswered', 'server-error', 'redirected', 'taken']);
  expect(of(2)).toBe('fine');
  // Others of the run are told elsewhere, and what nobody can know nowhere.
  expect(facts(check.refuses(['without-score', 'without-status']), sent('without-score', [200]), PLAIN, sent('without-status', [BEYOND]), sent('without-course-id', [200]))).toEqual(wrong('taken', '200'));
  for (const other of [429, REFUSED_CONNECTION]) expect(facts(check.refuses(['without-score', 'without-status']), sent('without-score', [200]), PLAIN, sent('without-status', [other]))).toEqual(wrong('taken', '200'));
});

test('what looks dangerous may be taken or refused, but has to be answered', () => {
  const borne = (answer: Answer) => facts(check.bears(['text-sql']), sent('text-sql', [answer]), PLAIN);
  for (const status of [200, 302, 400]) expect(borne(status), String(status)).toBe('fine');
  expect(borne(500)).toMatchObject({ kind: 'not-borne', cases: [{ how: 'server-error', answer: '500' }] });
  expect(borne(RESET)).toMatchObject({ kind: 'not-borne', cases: [{ how: 'unanswered' }] });
  expect(borne({})).toMatchObject({ kind: 'not-borne', cases: [{ how: 'unanswered' }] });
});

test('of other methods 501 refuses too, and what GET shows or where it leads is its own affair', () => {
  const of = (name: 'error-get' | 'method-put', answer: Answer) => facts(check.refuses(methods, check.unlessMethodRefused), sent(name, [answer]), PLAIN);
  for (const name of methods) {
    expect(of(name, { status: 501, statusText: 'Not Implemented' })).toBe('fine');
    expect(of(name, 405)).toBe('fine');
    expect(of(name, 500)).toMatchObject({ cases: [{ how: 'server-error' }] });
    expect(of(name, RESET)).toMatchObject({ cases: [{ how: 'unanswered' }] });
  }
  for (const status of [200, 302]) {
    expect(of('error-get', status)).toBe('fine');
    expect(of('method-put', status)).toMatchObject({ kind: 'not-refused' });
  }
});

test('who is alive may close the connection while too much is being sent', () => {
  const large = (answer: Answer, ...others: Delivery[]) => facts(check.refusesTooMuch(['too-large']), sent('too-large', [answer]), PLAIN, ...others);
  const healthy = sent('still-healthy', [200]);
  expect(large(413, healthy)).toBe('fine');
  expect(large(RESET, sent('retake', [500]), healthy)).toBe('fine');
  for (const others of [[], [sent('still-healthy', [500])], [sent('retake', [200])], [withoutAttempts(healthy)]]) expect(large(RESET, ...others)).toMatchObject({ cases: [{ how: 'unanswered' }] });
  // Silence closes nothing.
  expect(large({}, healthy)).toMatchObject({ cases: [{ how: 'unanswered' }] });
  expect(large(200, healthy)).toMatchObject({ kind: 'too-much-taken', cases: [{ how: 'taken' }] });
  // An answer that broke off was an answer.
  expect(large({ status: 200, ...RESET }, healthy)).toMatchObject({ cases: [{ how: 'taken' }] });
  expect(large(500, healthy)).toMatchObject({ cases: [{ how: 'server-error' }] });
});

test('a score that stands in a prototype only is taken where a result without any is refused', () => {
  const names = ['prototype-score', 'prototype-names'] as const;
  const of = (answer: Answer, without: Delivery[], plain = PLAIN, name: typeof names[number] = 'prototype-score') => facts(check.knowsItsPrototype(names), sent(name, [answer]), plain, ...without);
  const strict = [sent('without-score', [400])];
  expect(of(200, strict)).toEqual({ kind: 'prototype-taken', status: 200 });
  expect(of(201, strict)).toEqual({ kind: 'prototype-taken', status: 201 });
  for (const answer of [302, 400]) expect(of(answer, strict)).toBe('fine');
  expect(of(500, strict)).toMatchObject({ kind: 'not-borne' });
  expect(of(200, strict, sent('plain', [500]))).toBe('not-reached');
  expect(of(200, strict, PLAIN, 'prototype-names')).toBe('fine');
  for (const without of [[], [sent('without-score', [200])], [sent('without-score', [429])], [sent('without-score', [500])], [sent('without-status', [400])]]) expect(of(200, without)).toBe('fine');
});

test('a good result after all that is taken as the plain case was', () => {
  const of = (answer: Answer, plain: Delivery = PLAIN) => facts(check.stillHealthy, sent('still-healthy', [answer]), plain);
  expect(of(200)).toBe('fine');
  expect(of(500)).toEqual({ kind: 'not-healthy', status: 500, reason: null });
  expect(of(RESET)).toMatchObject({ kind: 'not-healthy', status: null, reason: { code: 'net::ERR_CONNECTION_RESET' } });
  // It answered before: that nothing listens any more is the finding.
  expect(of(REFUSED_CONNECTION)).toMatchObject({ kind: 'not-healthy', status: null, reason: { code: 'net::ERR_CONNECTION_REFUSED' } });
  expect(of(BEYOND)).toMatchObject({ kind: 'not-looked-at' });
  expect(of(429)).toMatchObject({ kind: 'rate-limited' });
  expect(of(500, sent('plain', [500]))).toBe('not-reached');
  expect(facts(check.stillHealthy, sent('still-healthy', []), PLAIN)).toBe('not-reached');
  const blocked = sent('still-healthy', [RESET]);
  expect(facts(check.stillHealthy, withoutExchanges(blocked), PLAIN)).toMatchObject({ kind: 'not-healthy', status: null });
});
