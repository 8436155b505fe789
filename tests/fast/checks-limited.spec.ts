/** Where an endpoint stops answering: a ban, or a crash; over deliveries made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Header } from '../../generated/types.ts';
import { tabClosed } from '../../scenarios/checks/context.ts';
import { errorKeepsCors } from '../../scenarios/checks/errors.ts';
import { endsInSilence, rateLimited, stoppedAnswering } from '../../scenarios/checks/limited.ts';
import { refuses, stillHealthy } from '../../scenarios/checks/refusal.ts';
import { whatOf } from '../../scenarios/stimuli/index.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';
import { minutesLater, sent, type Answer } from '../support/sent.ts';

const RESET = { error: 'net::ERR_CONNECTION_RESET' };
const REFUSED = { error: 'net::ERR_CONNECTION_REFUSED', onWire: false };
const NAMES = ['without-course-id', 'without-score', 'score-nan', 'still-healthy'] as const;

/** A plain result and something that is refused, then these. */
const run = (tail: readonly Answer[], before: Answer = 400, more: readonly Delivery[] = []): Delivery[] =>
  [sent('plain', [200]), ...more, sent('error-not-json', [before]), ...tail.map((answer, index) => sent(NAMES[index] ?? 'still-healthy', [answer]))];
const silent = (...given: Parameters<typeof run>): boolean => endsInSilence(evidenceOf(run(...given)));
const four = (answer: Answer): Answer[] => [answer, answer, answer, answer];

test('four in a row that end the same, the good one among them, are a ban or a crash', () => {
  for (const answer of [403, 503, RESET, REFUSED]) expect(silent(four(answer)), JSON.stringify(answer)).toBe(true);
  for (const answer of [200, 400, 401, 500, 502, {}, { error: 'unpredictable:x' }]) expect(silent(four(answer)), JSON.stringify(answer)).toBe(false);
  expect(silent([400, 503, 503, 503])).toBe(false);
  expect(silent([503, 503, 503, 200])).toBe(false);
  expect(silent([503, 403, 503, 503])).toBe(false);
});

test('who was ended by the one before them is dead, and not shut', () => {
  for (const before of [RESET, 500, 502]) expect(silent(four(503), before), JSON.stringify(before)).toBe(false);
  expect(silent(four(REFUSED), RESET)).toBe(false);
  for (const before of [200, 415, 499]) expect(silent(four(503), before)).toBe(true);
});

test('an endpoint that never answered otherwise has not stopped, and a run without the good result does not say', () => {
  expect(endsInSilence(evidenceOf(NAMES.map((name) => sent(name, [503]))))).toBe(false);
  expect(endsInSilence(evidenceOf(run(four(503)).slice(0, -1)))).toBe(false);
  expect(endsInSilence(evidenceOf([]))).toBe(false);
  // One that was sent four times is one.
  expect(endsInSilence(evidenceOf([sent('plain', [200]), sent('still-healthy', four(503))]))).toBe(false);
});

test('what is no POST, our own way and the tab that was closed are no part of it', () => {
  const deliveries = run(four(503));
  const get = sent('error-get', [200]);
  const closed = sent('closed-during-post', [200]);
  const road = sent('recovers', [{ ...RESET, road: { fault: 'reset-at-connect', struck: true } }]);
  const good = deliveries.at(-1);
  if (good === undefined) throw new Error('there is a good result at the end');
  const asked: Delivery = { ...get, stimulus: { ...get.stimulus, method: 'GET' } };
  expect(endsInSilence(evidenceOf([...deliveries.slice(0, -1), asked, closed, road, good]))).toBe(true);
});

test('each attempt since then is unknown, and those before it are judged', () => {
  const deliveries = run(four({ status: 503, sentAt: minutesLater(1) }));
  const evidence = evidenceOf(deliveries);
  const [, error, first] = deliveries;
  if (error === undefined || first === undefined) throw new Error('there are as many as that');
  expect(rateLimited(first, first.attempts[0], evidence)).toEqual({ state: 'unknown', finding: { kind: 'stopped-answering', answer: '503', first: 'a result without courseId', posts: 6, seconds: 60 } });
  expect(rateLimited(error, error.attempts[0], evidence)).toBeUndefined();
  expect(deliveries.slice(2).map((one) => foundIn(refuses(NAMES), one, evidence))).toEqual(NAMES.map(() => 'unknown stopped-answering'));
  expect(foundIn(stillHealthy, deliveries.at(-1) ?? first, evidence)).toBe('unknown stopped-answering');
});

test('what is not refused before it is told without those that came since', () => {
  const taken = sent('text-plain', [200]);
  const deliveries = [sent('plain', [200]), taken, ...run(four(503)).slice(2)];
  const observation = refuses(['text-plain', ...NAMES])(taken, evidenceOf(deliveries));
  expect(observation).toMatchObject({ state: 'violation', finding: { cases: [{ how: 'taken' }] } });
  expect(observation).not.toMatchObject({ finding: { cases: [{}, {}] } });
});

test('an error without CORS since then is nobody\'s, and one before it is judged', () => {
  const late = sent('error-not-json', [403]);
  const tail = run(four(403)).slice(2);
  expect(foundIn(errorKeepsCors, late, evidenceOf([sent('plain', [200]), late, ...tail]))).toBe('unknown stopped-answering');
  expect(foundIn(errorKeepsCors, late, evidenceOf([sent('plain', [200]), late, sent('without-status', [400]), ...tail]))).toBe('violation error-without-cors');
});

test('a tab that was closed in such a run may have been refused', () => {
  const closed: Delivery = { ...sent('closed-during-post', [{}]), stored: { before: 0, after: 0, latest: null, waitedMs: 0, problem: null } };
  const plain: Delivery = { ...sent('plain', [200]), stored: { before: 0, after: 1, latest: null, waitedMs: 0, problem: null } };
  const of = (tail: readonly Answer[]) => foundIn(tabClosed(1000), closed, evidenceOf([plain, closed, ...run(tail).slice(1)]));
  expect(of(four(200))).toBe('violation tab-closed');
  expect(of(four(503))).toBe('unobserved tab-closed');
});

const LATER: { headers: Header[] } = { headers: [['Retry-After', '30']] };

test('429 asks for less, and so does 503 that names a time to come back', () => {
  const of = (answer: Answer) => {
    const delivery = sent('score-nan', [answer]);
    return rateLimited(delivery, delivery.attempts[0], evidenceOf([delivery]));
  };
  const what = whatOf({ name: 'score-nan' });
  expect(of({ status: 429, ...LATER })).toEqual({ state: 'unknown', finding: { kind: 'rate-limited', what, leg: 'request', status: 429, retryAfter: '30', posts: 1, seconds: 1 } });
  expect(of({ status: 503, ...LATER })).toMatchObject({ state: 'unknown', finding: { kind: 'rate-limited', status: 503, retryAfter: '30' } });
  expect(of(429)).toMatchObject({ finding: { status: 429, retryAfter: null } });
  for (const answer of [503, { status: 400, ...LATER }, { status: 200, ...LATER }, {}]) expect(of(answer), JSON.stringify(answer)).toBeUndefined();
});

test('an attempt that was never made is limited by nobody', () => {
  const delivery = sent('score-nan', []);
  expect(rateLimited(delivery, undefined, evidenceOf([delivery]))).toBeUndefined();
  expect(rateLimited(delivery, undefined, evidenceOf(run(four(503))))).toBeUndefined();
});

test('what was sent by then are the POSTs that left, until the attempt and with it', () => {
  const limited = sent('score-nan', [{ status: 429, sentAt: minutesLater(1) }]);
  const others = [sent('plain', [200]), sent('error-not-json', [REFUSED]), sent('error-get', [{ status: 200, method: 'GET' }]), deliveryOf([options({ status: 204 }), post({ status: 200 })], page('response', { status: 200 }))];
  const since = sent('text-plain', [{ status: 200, sentAt: minutesLater(2) }]);
  expect(rateLimited(limited, limited.attempts[0], evidenceOf([...others, limited, since]))).toMatchObject({ finding: { posts: 3, seconds: 60 } });
});

test('a connection that broke or never came about is called so, and an answer that broke off is an answer', () => {
  const answerOf = (tail: readonly Delivery[]) => {
    const evidence = evidenceOf([...run([]), ...tail]);
    const observation = stoppedAnswering(tail[0]?.attempts[0], evidence);
    return observation !== undefined && 'finding' in observation && observation.finding.kind === 'stopped-answering' ? observation.finding.answer : undefined;
  };
  const all = (answer: Answer) => NAMES.map((name) => sent(name, [answer]));
  expect(answerOf(all(RESET))).toBe('a broken connection');
  expect(answerOf(all(REFUSED))).toBe('no connection');
  expect(answerOf(all({ status: 403, ...RESET }))).toBe('403');
  expect(answerOf(NAMES.map((name) => deliveryOf([options({ status: 204 }), post(RESET)], page('error'), { name })))).toBe('a broken connection');
});

test('a run that goes on after the good result does not say that it ended in silence', () => {
  expect(endsInSilence(evidenceOf([...run(four(503)), sent('text-plain', [503])]))).toBe(false);
});
