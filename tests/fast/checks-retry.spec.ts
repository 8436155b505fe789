/** The same result again: what came back is compared with the plain case, over exchanges made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/retry.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { options } from '../support/attempt.ts';
import { evidenceOf } from '../support/delivery.ts';
import { findingOf, foundIn } from '../support/found.ts';
import { sent, type Answer } from '../support/sent.ts';

const RESET = { error: 'net::ERR_CONNECTION_RESET' };
const REFUSED_CONNECTION = { error: 'net::ERR_CONNECTION_REFUSED', onWire: false };
const BEYOND = { error: 'unpredictable:a private address' };

const found = (one: Check, delivery: Delivery, ...others: Delivery[]): string => foundIn(one, delivery, evidenceOf([...others, delivery]));
const beside = (plain: Answer, one: Check, delivery: Delivery): string => found(one, delivery, sent('plain', [plain]));
const facts = (one: Check, delivery: Delivery, ...others: Delivery[]): unknown => {
  return findingOf(one(delivery, evidenceOf([...others, delivery])));
};
/** One attempt of what was made as two: the first one's answer leads to the second's. */
const redirected = (delivery: Delivery): Delivery => {
  const [first, second] = delivery.attempts;
  if (first === undefined || second === undefined) throw new Error('a redirect is made of two');
  const onwards = second.exchanges.map((one) => ({ ...one, hop: 1 }));
  return { ...delivery, attempts: [{ ...second, number: 1, exchanges: [...first.exchanges, ...onwards] }] };
};
const PLAIN = sent('plain', [200]);
const again = check.takesAgain('later');

test('each further attempt has to come as far as the plain case did', () => {
  const of = (plain: Answer, ...answers: Answer[]) => beside(plain, again, sent('resubmission', answers));
  expect(of(200, 200, 200)).toBe('fine');
  expect(of(200, 200, 409)).toBe('violation again-refused');
  expect(of(200, 200, 200, 409)).toBe('violation again-refused');
  expect(of(200, 200, 409, 200)).toBe('violation again-refused');
  // A published course counts 204 as failed.
  expect(of(200, 200, 204)).toBe('violation again-refused');
  expect(of(204, 204, 201)).toBe('fine');
  expect(of(204, 204, 409)).toBe('violation again-refused');
  expect(of(200, 200, RESET)).toBe('violation again-refused');
  expect(of(200, 200, {})).toBe('violation again-refused');
});

test('a retry is judged only where the plain case and the first attempt came through', () => {
  expect(found(again, sent('resubmission', [200, 409]))).toBe('not-reached');
  expect(beside(500, again, sent('resubmission', [200, 409]))).toBe('not-reached');
  expect(beside(200, again, sent('resubmission', []))).toBe('not-reached');
  expect(beside(200, again, sent('resubmission', [200]))).toBe('not-applicable');
  expect(beside(200, again, sent('resubmission', [500, 200]))).toBe('unknown not-looked-at');
  expect(facts(again, sent('resubmission', [500, 200]), PLAIN)).toEqual({ kind: 'not-looked-at', what: 'the same result with a later finishedOn: the first of them was answered otherwise than a plain result' });
});

test('a limit on the rate and a connection that did not come about refuse nothing', () => {
  const of = (...answers: Answer[]) => beside(200, again, sent('resubmission', answers));
  expect(of(429, 200)).toBe('unknown rate-limited');
  expect(of(200, 429)).toBe('unknown rate-limited');
  expect(of(200, REFUSED_CONNECTION)).toBe('unknown not-looked-at');
  expect(of(200, BEYOND)).toBe('unknown not-looked-at');
  expect(facts(again, sent('resubmission', [200, REFUSED_CONNECTION]), PLAIN)).toMatchObject({ what: 'the same result with a later finishedOn: net::ERR_CONNECTION_REFUSED' });
  expect(facts(again, sent('resubmission', [200, BEYOND]), PLAIN)).toMatchObject({ what: 'the same result with a later finishedOn: unpredictable' });
});

test('what was refused again is told with the attempt, its answer and its reason', () => {
  const twin = check.takesAgain('same-bytes');
  expect(facts(twin, sent('twin', [200, { status: 409, text: 'There is one' }]), PLAIN)).toEqual({ kind: 'again-refused', how: 'same-bytes', attempt: 2, status: 409, reason: null, body: 'There is one' });
  expect(facts(again, sent('all-submissions', [200, 200, RESET]), PLAIN)).toEqual({ kind: 'again-refused', how: 'later', attempt: 3, status: null, reason: { code: 'net::ERR_CONNECTION_RESET', leg: 'request', parameter: null }, body: null });
  expect(facts(again, sent('resubmission', [200, 500]), PLAIN)).toMatchObject({ status: 500, body: null });
});

test('an attempt says nothing of the endpoint where no connection came about or only a browser can tell', () => {
  const mute = (answer: Answer) => sent('plain', [answer]).attempts.map(check.whyMute);
  expect(mute(REFUSED_CONNECTION)).toEqual(['net::ERR_CONNECTION_REFUSED']);
  expect(mute(BEYOND)).toEqual(['unpredictable']);
  for (const answer of [200, 500, RESET, {}]) expect(mute(answer)).toEqual([undefined]);
});

test('another stimulus stands in the way with what it violates or leaves open', () => {
  const inTheWay = (...answers: Answer[]) => beside(200, check.standsInTheWay(again), sent('resubmission', answers));
  expect(inTheWay(200, 200)).toBe('not-applicable');
  expect(inTheWay(200)).toBe('not-applicable');
  expect(inTheWay(200, 409)).toBe('not-reached');
  expect(inTheWay(500, 409)).toBe('not-reached');
  expect(found(check.standsInTheWay(again), sent('resubmission', [200, 200]))).toBe('not-reached');
});

test('a single result comes as far as the plain case did', () => {
  const of = (plain: Answer, ...answers: Answer[]) => beside(plain, check.comesAsFar, sent('newer-result', answers));
  expect([of(200, 200), of(204, 202), of(200, 204), of(200, 409), of(200), of(500, 200)]).toEqual(['fine', 'fine', 'not-reached', 'not-reached', 'not-reached', 'not-reached']);
  expect(found(check.comesAsFar, sent('newer-result', []))).toBe('not-reached');
});

test('two at once are both answered as the plain case was', () => {
  const of = (plain: Answer, ...answers: Answer[]) => beside(plain, check.takesTogether, sent('concurrent-twins', answers));
  expect(of(200, 200, 200)).toBe('fine');
  expect(of(200, 200, 500)).toBe('violation together-refused');
  expect(of(200, 409, 200)).toBe('violation together-refused');
  expect(of(200, 200, RESET)).toBe('violation together-refused');
  expect(of(200, 200, {})).toBe('violation together-refused');
  expect(of(204, 204, 201)).toBe('fine');
  // A published course counts 204 as failed.
  expect(of(200, 200, 204)).toBe('violation together-refused');
  expect(of(204, 204, 304)).toBe('violation together-refused');
  expect(of(500, 200, 200)).toBe('not-reached');
  expect(found(check.takesTogether, sent('concurrent-twins', [200, 200]))).toBe('not-reached');
  expect(facts(check.takesTogether, sent('concurrent-twins', [200, RESET, {}]), PLAIN)).toEqual({ kind: 'together-refused', answers: [200, 'net::ERR_CONNECTION_RESET', 'no answer'] });
});

test('where the plain case is redirected, so are two at once: the raw client stops there', () => {
  const plain = redirected(sent('plain', [307, 200]));
  const of = (...answers: Answer[]) => found(check.takesTogether, sent('concurrent-twins', answers), plain);
  expect([of(307, 307), of(307, 200), of(307, 303), of(307, 500)]).toEqual(['fine', 'fine', 'violation together-refused', 'violation together-refused']);
});

test('two at once say nothing where the rate is limited or only a browser can tell', () => {
  const of = (...answers: Answer[]) => beside(200, check.takesTogether, sent('concurrent-twins', answers));
  expect(of(200, 429)).toBe('unknown rate-limited');
  expect(of(429, 500)).toBe('unknown rate-limited');
  expect(of(200, BEYOND)).toBe('unknown not-looked-at');
  expect(facts(check.takesTogether, sent('concurrent-twins', [BEYOND, 500]), PLAIN)).toEqual({ kind: 'not-looked-at', what: 'the same bytes twice at once: unpredictable:a private address' });
});

test('the answer to an attempt is that of the last request, or what came in its place', () => {
  const followed = redirected(sent('plain', [307, 200]));
  expect(check.answersOf(followed)).toEqual([200]);
  const asked = { ...followed, attempts: followed.attempts.map((attempt) => ({ ...attempt, exchanges: [...attempt.exchanges, options({ status: 204 })] })) };
  expect(check.answersOf(asked)).toEqual([200]);
  expect(check.answersOf(sent('plain', [200, RESET, {}]))).toEqual([200, 'net::ERR_CONNECTION_RESET', 'no answer']);
  expect(check.answersOf({ ...followed, attempts: followed.attempts.map((attempt) => ({ ...attempt, exchanges: [] })) })).toEqual(['no answer']);
});

test('a late twin was sent once, everything else as often as it has attempts', () => {
  expect([check.timesOf('late', sent('late-twin', [200, 200])), check.timesOf('later', sent('resubmission', [200, 200])), check.timesOf('together', sent('concurrent-twins', [200, 200, 200]))]).toEqual([1, 2, 3]);
});

const STRUCK = { ...RESET, road: { fault: 'reset-at-connect', struck: true } } as const;
const free = (answer: Exclude<Answer, number>, unreached: string | null = null): Answer => ({ ...answer, road: { unreached } });
const recovers = (answers: readonly Answer[], ...others: Delivery[]) => found(check.recovers, sent('recovers', answers), PLAIN, ...others);

test('the first attempt whose way is free has to come through, and only it speaks of the endpoint', () => {
  expect(recovers([STRUCK, free({ status: 200 })])).toBe('fine');
  expect(recovers([STRUCK, STRUCK, free({ status: 409 })])).toBe('violation does-not-recover');
  expect(recovers([STRUCK, free({ status: 409 }), free({ status: 200 })])).toBe('violation does-not-recover');
  expect(recovers([STRUCK, free({ status: 204 })])).toBe('violation does-not-recover');
  expect(recovers([STRUCK, free(RESET)])).toBe('violation does-not-recover');
  expect(recovers([STRUCK, free({ status: 429 })])).toBe('unknown rate-limited');
  const cut = { ...RESET, road: { fault: 'post-cut-going-up', struck: true } } as const;
  expect(facts(check.recovers, sent('recovers', [STRUCK, cut, free({ status: 409, text: 'There is one' })]), PLAIN)).toEqual({ kind: 'does-not-recover', faults: ['reset-at-connect', 'post-cut-going-up'], attempt: 3, status: 409, reason: null, body: 'There is one' });
});

test('a fault of the way that met nothing shows nothing', () => {
  const missed = { status: 200, road: { fault: 'post-cut-going-up', struck: false } } as const;
  const NOTHING = { kind: 'not-looked-at', what: 'a result whose first attempts failed on the way: a fault of the way met nothing' };
  for (const answers of [[STRUCK, missed, free({ status: 200 })], [missed, free({ status: 409 })], [STRUCK, STRUCK], [STRUCK, { status: 200 }], []]) {
    expect(facts(check.recovers, sent('recovers', answers), PLAIN)).toEqual(NOTHING);
  }
});

test('where the relay could not reach the endpoint, nobody can tell whether it recovers', () => {
  const why = (answer: Answer) => facts(check.recovers, sent('recovers', [STRUCK, answer]), PLAIN);
  expect(why(free(RESET, 'ECONNREFUSED'))).toEqual({ kind: 'not-looked-at', what: 'a result whose first attempts failed on the way: ECONNREFUSED' });
  expect(why(free(REFUSED_CONNECTION))).toEqual({ kind: 'not-looked-at', what: 'a result whose first attempts failed on the way: net::ERR_CONNECTION_REFUSED' });
  expect(why(free(BEYOND))).toEqual({ kind: 'not-looked-at', what: 'a result whose first attempts failed on the way: unpredictable' });
});

test('who refuses a plain retry is told so there, and not again here', () => {
  const answers = [STRUCK, free({ status: 409 })];
  expect(recovers(answers, sent('resubmission', [200, 409]))).toBe('not-reached');
  expect(recovers(answers, sent('resubmission', [200, 200]))).toBe('violation does-not-recover');
  expect(found(check.recovers, sent('recovers', answers), sent('plain', [500]))).toBe('not-reached');
  expect(beside(200, check.recovers, sent('resubmission', [200, 200]))).toBe('not-applicable');
  expect(beside(200, check.recovers, sent('resubmission', [200, 409]))).toBe('not-reached');
});
