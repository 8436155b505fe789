/** Checks of who else is let in and what a stranger is shown, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Exchange, Header } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/exposure.ts';
import { PUBLISHED } from '../../scenarios/plan.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { RECIPES, type RecipeName } from '../../scenarios/stimuli/index.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

const ORIGIN = 'Access-Control-Allow-Origin';
const OK = page('response', { status: 200, accepted: true, because: 'status-counts' });

/** OPTIONS with a forged origin, by the raw client. */
function forged(name: RecipeName, exchanges: Exchange[]): Delivery {
  const delivery = deliveryOf(exchanges, null, { name, sender: 'wire' });
  return { ...delivery, stimulus: { ...delivery.stimulus, origin: RECIPES[name].origin ?? PUBLISHED } };
}
const urlOf = (name: RecipeName): string => RECIPES[name].origin?.url ?? '';
const letIn = (name: RecipeName, more: Header[] = [], status = 204) => forged(name, [options({ status, headers: [[ORIGIN, urlOf(name)], ...more] })]);
const keptOut = (name: RecipeName) => forged(name, [options({ status: 204, headers: [[ORIGIN, PUBLISHED.url]] })]);
const silent = (name: RecipeName, error?: string) => forged(name, [options(error === undefined ? {} : { error })]);
const withoutAttempt = (delivery: Delivery): Delivery => ({ ...delivery, attempts: [] });
const observed = (one: Check, delivery: Delivery, others: readonly Delivery[] = []) => one(delivery, evidenceOf([delivery, ...others]));

test('an origin that got no answer, or none but not so fast, was not looked at', () => {
  for (const one of [check.foreignOrigin, check.lookalikeOrigins, check.credentialsWithReflection]) {
    expect(observed(one, silent('origin-dot', 'net::ERR_CONNECTION_RESET'))).toEqual({ state: 'unknown', finding: { kind: 'not-looked-at', what: `OPTIONS from ${urlOf('origin-dot')}: net::ERR_CONNECTION_RESET` } });
    for (const delivery of [silent('origin-dot'), withoutAttempt(silent('origin-dot'))]) expect(observed(one, delivery)).toMatchObject({ finding: { what: `OPTIONS from ${urlOf('origin-dot')}: no answer` } });
    expect(foundIn(one, letIn('origin-dot', [], 429))).toBe('unknown rate-limited');
  }
});

test('a foreign origin is let in where a 2xx answers with its very name', () => {
  expect(observed(check.foreignOrigin, letIn('origin-foreign'))).toEqual({ state: 'violation', finding: { kind: 'foreign-origin-allowed', origin: 'https://evil.example', value: 'https://evil.example' } });
  expect(foundIn(check.foreignOrigin, letIn('origin-foreign', [], 403))).toBe('fine');
  expect(foundIn(check.foreignOrigin, keptOut('origin-foreign'))).toBe('fine');
  expect(foundIn(check.foreignOrigin, forged('origin-foreign', [options({ status: 204 })]))).toBe('fine');
  expect(foundIn(check.foreignOrigin, forged('origin-foreign', [options({ status: 204, headers: [[ORIGIN, '*']] })]))).toBe('not-applicable');
  expect(foundIn(check.foreignOrigin, forged('origin-foreign', [options({ status: 404, headers: [[ORIGIN, '*']] })]))).toBe('fine');
});

test('lookalikes are told together, upper case only beside another one', () => {
  const all = [letIn('origin-prefix'), keptOut('origin-null'), letIn('origin-upper-case'), silent('origin-http'), letIn('origin-port', [], 403)];
  const [prefix, , upper] = all;
  if (prefix === undefined || upper === undefined) throw new Error('not made');
  expect(check.lookalikeOrigins(prefix, evidenceOf(all))).toEqual({ state: 'violation', finding: { kind: 'lookalikes-allowed', origins: [urlOf('origin-prefix'), urlOf('origin-upper-case')], ways: ['whatever begins like it', 'upper case'] } });
  expect(check.lookalikeOrigins(upper, evidenceOf(all))).toEqual({ state: 'fine' });
  expect(foundIn(check.lookalikeOrigins, keptOut('origin-null'))).toBe('fine');
});

test('where everybody is let in, lookalikes are no finding of their own', () => {
  const everybody = [letIn('origin-foreign'), forged('origin-foreign', [options({ status: 204, headers: [[ORIGIN, '*']] })])];
  for (const foreign of everybody) expect(observed(check.lookalikeOrigins, letIn('origin-dot'), [foreign])).toEqual({ state: 'not-applicable' });
  for (const foreign of [keptOut('origin-foreign'), silent('origin-foreign'), withoutAttempt(letIn('origin-foreign')), forged('origin-foreign', [])]) expect(observed(check.lookalikeOrigins, letIn('origin-dot'), [foreign])).toMatchObject({ state: 'violation' });
  expect(foundIn(check.lookalikeOrigins, letIn('origin-foreign'))).toBe('not-applicable');
});

test('credentials are a finding where the origin is let in by name, and for the value true alone', () => {
  const CREDENTIALS = 'Access-Control-Allow-Credentials';
  expect(observed(check.credentialsWithReflection, letIn('origin-null', [[CREDENTIALS, 'true']]))).toEqual({ state: 'violation', finding: { kind: 'reflection-with-credentials', origin: 'null' } });
  for (const delivery of [letIn('origin-null'), letIn('origin-null', [[CREDENTIALS, 'True']]), letIn('origin-null', [[CREDENTIALS, 'true']], 403), forged('origin-null', [options({ status: 204, headers: [[ORIGIN, '*'], [CREDENTIALS, 'true']] })])]) {
    expect(foundIn(check.credentialsWithReflection, delivery)).toBe('fine');
  }
});

test('a * on either answer is advice, and nothing is said where OPTIONS was not answered', () => {
  const answers = (preflight: string, posted: string) => deliveryOf([options({ status: 204, headers: [[ORIGIN, preflight]] }), post({ status: 200, headers: [[ORIGIN, posted]] })], OK);
  expect(foundIn(check.namesItsOrigins, answers('*', PUBLISHED.url))).toBe('violation wildcard-origin');
  expect(foundIn(check.namesItsOrigins, answers(PUBLISHED.url, '*'))).toBe('violation wildcard-origin');
  expect(foundIn(check.namesItsOrigins, answers(PUBLISHED.url, PUBLISHED.url))).toBe('fine');
  const unasked = deliveryOf([post({ status: 200, headers: [[ORIGIN, '*']] })], OK);
  for (const delivery of [unasked, withoutAttempt(unasked), deliveryOf([options(), post({ onWire: false })], page('timeout'))]) expect(foundIn(check.namesItsOrigins, delivery)).toBe('not-reached');
});

/** GET by the raw client: whether the learner of this run stands in the answer. */
function asked(name: RecipeName, found: boolean | undefined, { status = 200, learnerId = 'hookproof.test.1@example.com', exchanges = [post({ method: 'GET', status })] }: { status?: number; learnerId?: string; exchanges?: Exchange[] } = {}): Delivery {
  const delivery = deliveryOf(exchanges, null, { name, sender: 'wire' });
  return { ...delivery, stimulus: { ...delivery.stimulus, body: { learnerId } }, attempts: delivery.attempts.map((attempt) => ({ ...attempt, ...(found === undefined ? {} : { found }) })) };
}
const SILENT = { exchanges: [post({ method: 'GET', error: 'net::ERR_EMPTY_RESPONSE' })] };
const nobody = (found: boolean | undefined, more: Parameters<typeof asked>[2] = {}) => asked('read-nobody', found, more);

test('stored results are readable where our own learner stands in the answer, whatever its status', () => {
  for (const status of [200, 401, 429]) expect(observed(check.resultsNotReadable, asked('error-get', true, { status }))).toEqual({ state: 'violation', finding: { kind: 'results-readable', asked: 'url', status } });
  expect(observed(check.resultsNotReadable, asked('read-learner', true), [nobody(false)])).toEqual({ state: 'violation', finding: { kind: 'results-readable', asked: 'learner', status: 200 } });
  for (const delivery of [asked('error-get', false), asked('read-learner', false), nobody(false), nobody(true)]) expect(foundIn(check.resultsNotReadable, delivery)).toBe('fine');
  expect(observed(check.resultsNotReadable, asked('error-get', true), [nobody(true)])).toMatchObject({ state: 'violation' });
});

test('an endpoint that repeats even a learner of whom nothing is stored merely repeats', () => {
  expect(observed(check.resultsNotReadable, asked('read-learner', true), [asked('error-get', false), nobody(true)])).toEqual({ state: 'fine' });
});

test('where the answer for nobody cannot be told, no learner is said to be shown', () => {
  const shown = asked('read-learner', true);
  const beside = (...others: Delivery[]) => foundIn(check.resultsNotReadable, shown, evidenceOf([shown, ...others]));
  expect(beside(nobody(undefined, SILENT))).toBe('unknown not-looked-at');
  expect(beside(nobody(undefined))).toBe('unknown not-looked-at');
  expect(beside(nobody(false, { status: 429 }))).toBe('unknown rate-limited');
  expect(beside(withoutAttempt(nobody(false)))).toBe('unknown not-looked-at');
  expect(observed(check.resultsNotReadable, shown)).toEqual({ state: 'unknown', finding: { kind: 'not-looked-at', what: 'stored results: the same for a learner of whom nothing was stored: it was not sent' } });
});

test('an answer that was not read whole shows nothing, and a refusal to be asked so fast neither', () => {
  expect(observed(check.resultsNotReadable, asked('error-get', undefined))).toEqual({ state: 'unknown', finding: { kind: 'not-looked-at', what: 'stored results: a GET is answered with more than was read' } });
  expect(observed(check.resultsNotReadable, asked('error-get', undefined, SILENT))).toEqual({ state: 'unknown', finding: { kind: 'not-looked-at', what: 'a GET: net::ERR_EMPTY_RESPONSE' } });
  expect(foundIn(check.resultsNotReadable, asked('error-get', false, { status: 429 }))).toBe('unknown rate-limited');
  expect(observed(check.resultsNotReadable, withoutAttempt(asked('error-get', false)))).toMatchObject({ finding: { what: 'a GET: no answer' } });
});

test('results are looked for by learners of our own only', () => {
  for (const learnerId of ['person@example.com', 'a.hookproof.b@example.com', 'hookproof@example.com']) {
    expect(observed(check.resultsNotReadable, asked('error-get', true, { learnerId })), learnerId).toMatchObject({ state: 'unknown', finding: { kind: 'not-looked-at', what: expect.stringContaining('--learner-id') } });
  }
});

test('a script is what the type of the last answer says, to a page', () => {
  const of = (type: string | null, sender: 'course' | 'check-url' | 'wire' = 'check-url') => deliveryOf([options({ status: 204 }), post({ status: 200, headers: type === null ? [] : [['Content-Type', type]] })], sender === 'wire' ? null : OK, { sender });
  expect(observed(check.answersNoScript, of('text/javascript'))).toEqual({ state: 'violation', finding: { kind: 'script-answered', contentType: 'text/javascript', sender: 'check-url' } });
  expect(observed(check.answersNoScript, of('application/ecmascript; charset=utf-8', 'course'))).toMatchObject({ finding: { contentType: 'application/ecmascript; charset=utf-8', sender: 'course' } });
  for (const type of ['application/json', 'text/plain', null]) expect(foundIn(check.answersNoScript, of(type)), String(type)).toBe('fine');
  expect(foundIn(check.answersNoScript, of('text/javascript', 'wire'))).toBe('not-reached');
  for (const delivery of [deliveryOf([options({ status: 404 })], null), deliveryOf([options({ status: 204 }), post()], page('timeout')), withoutAttempt(of(null))]) expect(foundIn(check.answersNoScript, delivery)).toBe('not-reached');
});

test('what no receiver can help is told', () => {
  expect(foundIn(check.learnerIsClaimed, of200())).toBe('told learner-is-claimed');
  expect(foundIn(check.originIsNoLogin, of200())).toBe('told origin-is-no-login');
});
const of200 = () => deliveryOf([options({ status: 204 }), post({ status: 200 })], OK);
