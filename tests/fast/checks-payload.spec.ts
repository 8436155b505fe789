/** Payloads over answers made by hand: each is compared with the plain case. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { acceptsLikePlain, contentTypeOf, fieldOf, hostedElsewhere, keepAliveSurvives, wholeBody } from '../../scenarios/checks/payload.ts';
import { evidenceOf } from '../support/delivery.ts';
import { findingOf, foundIn } from '../support/found.ts';
import { sent, type Answer } from '../support/sent.ts';

const BODY = { score: 66.67 };
const payload = (answer: Answer): Delivery => sent('fractional-score', [answer], { body: BODY });
const check = acceptsLikePlain(fieldOf('score'));
const compared = (plain: Answer, answer: Answer): string => {
  const delivery = payload(answer);
  return foundIn(check, delivery, evidenceOf([sent('plain', [plain]), delivery]));
};
const factsOf = (plain: Answer, delivery: Delivery): unknown => {
  return findingOf(check(delivery, evidenceOf([sent('plain', [plain]), delivery])));
};
const RESET = { error: 'net::ERR_CONNECTION_RESET' };

/** The POST was answered with a redirect, which its sender followed with a GET. */
function followedByGet(delivery: Delivery, { status = 302, accepted = true }: { status?: number; accepted?: boolean | null } = {}): Delivery {
  const attempts = delivery.attempts.map((attempt) => {
    const [post] = attempt.exchanges;
    if (post?.response == null) throw new Error('a redirect needs an answer');
    const redirect = { ...post, response: { ...post.response, status, headers: [['Location', '/form']] as [string, string][] } };
    return { ...attempt, delivered: false, accepted, exchanges: [redirect, { ...post, hop: 1, request: { ...post.request, method: 'GET', url: 'https://example.com/form' } }] };
  });
  return { ...delivery, attempts };
}

test('a payload has to come as far as the plain case did', () => {
  expect(compared(200, 200)).toBe('fine');
  expect(compared(200, 400)).toBe('violation payload-refused');
  expect(compared(200, 204)).toBe('violation payload-refused');
  expect(compared(204, 201)).toBe('fine');
  expect(compared(204, 400)).toBe('violation payload-refused');
  expect(compared(200, RESET)).toBe('violation payload-refused');
  expect(compared(200, 429)).toBe('unknown rate-limited');
  expect(compared(500, 200)).toBe('not-reached');
});

test('without a plain case, or without an attempt, nothing was looked at', () => {
  expect(foundIn(check, payload(200), evidenceOf([payload(200)]))).toBe('not-reached');
  const empty = sent('fractional-score', []);
  expect(foundIn(check, empty, evidenceOf([sent('plain', [200]), empty]))).toBe('not-reached');
});

test('a refusal says what was sent, how it was answered, and how the plain case was', () => {
  expect(factsOf(200, payload({ status: 400, text: 'no decimals' }))).toEqual({ kind: 'payload-refused', what: 'the score 66.67', value: '"score": 66.67', status: 400, reason: null, inside: null, body: 'no decimals', plainStatus: 200 });
  expect(factsOf(200, payload(RESET))).toMatchObject({ status: null, reason: { code: 'net::ERR_CONNECTION_RESET' }, body: null });
});

test('a payload that a redirect lost is no success, whatever its sender was told', () => {
  const lost = { kind: 'payload-lost', what: 'the score 66.67', value: '"score": 66.67', status: 302, location: '/form', accepted: true };
  expect(factsOf(200, followedByGet(payload(200)))).toEqual(lost);
  expect(factsOf(200, followedByGet(payload(200), { status: 303, accepted: false }))).toEqual({ ...lost, status: 303, accepted: false });
  expect(factsOf(204, followedByGet(payload(200)))).toEqual(lost);
});

test('a payload whose answer of success says an error inside is refused, where the plain case\'s says none', () => {
  const failed = { status: 200, text: '{"success":false}' };
  expect(factsOf({ status: 200, text: '{"success":true}' }, payload(failed))).toMatchObject({ kind: 'payload-refused', status: 200, reason: null, inside: '"success": false', body: '{"success":false}' });
  expect(compared(200, failed)).toBe('violation payload-refused');
  expect(compared(failed, failed)).toBe('fine');
  expect(compared({ status: 200, text: '{"success":true}' }, { status: 200, text: '{"success":true}' })).toBe('fine');
  expect(factsOf(200, payload({ status: 200, text: JSON.stringify({ error: 'x'.repeat(400) }) }))).toMatchObject({ inside: `"error": "${'x'.repeat(190)}` });
  // What was sent and comes back says nothing.
  const echoed = sent('fractional-score', [{ status: 200, text: '{"status":"failed"}', body: '{"status":"failed"}' }], { body: BODY });
  expect(factsOf(200, echoed)).toBe('fine');
});

test('where no connection came about, or only a browser can tell, a payload was not looked at', () => {
  expect(factsOf(200, payload({ error: 'net::ERR_CONNECTION_REFUSED', onWire: false }))).toEqual({ kind: 'gone-by-then', what: 'the score 66.67', code: 'net::ERR_CONNECTION_REFUSED' });
  expect(factsOf(200, payload({ error: 'unpredictable:a private address' }))).toEqual({ kind: 'not-looked-at', what: 'the score 66.67: unpredictable a private address' });
});

test('what was sent is named by the field, the type or the whole', () => {
  expect(fieldOf('score')(payload(200))).toBe('"score": 66.67');
  expect(contentTypeOf(payload(200))).toBe('Content-Type: application/json');
  expect(wholeBody(payload(200))).toContain('"score":66.67');
  expect(wholeBody(sent('fractional-score', []))).toBe('');
});

test('a second request on a connection must be answered, where the first was and did not say that it closes', () => {
  const of = (...answers: Answer[]): string => foundIn(keepAliveSurvives, sent('keep-alive', answers));
  expect(of(200, 200)).toBe('fine');
  expect(of(200, 500)).toBe('fine');
  expect(of(200, RESET)).toBe('violation connection-not-kept');
  expect(of({ status: 200, headers: [['Connection', 'Close']] }, RESET)).toBe('not-applicable');
  expect(of({ status: 200, headers: [['Connection', 'keep-alive'], ['X-Close', 'close']] }, RESET)).toBe('violation connection-not-kept');
  expect(of(RESET, 200)).toBe('not-reached');
  expect(of(200)).toBe('not-reached');
  expect(of()).toBe('not-reached');
  const code = (answer: Answer): unknown => {
    const delivery = sent('keep-alive', [200, answer]);
    return findingOf(keepAliveSurvives(delivery, evidenceOf([delivery])));
  };
  expect([code(RESET), code({})]).toEqual([{ kind: 'connection-not-kept', code: 'net::ERR_CONNECTION_RESET' }, { kind: 'connection-not-kept', code: 'no answer' }]);
});

test('a course from an origin of its own must come through, and what says nothing of the endpoint is no violation', () => {
  const elsewhere = (answer: Answer, plain: Answer = 200): unknown => {
    const delivery = sent('extra-origin', [answer]);
    return findingOf(hostedElsewhere(delivery, evidenceOf([sent('plain', [plain]), delivery])));
  };
  expect(elsewhere(200)).toBe('fine');
  expect(elsewhere(204)).toMatchObject({ kind: 'extra-origin-fails', status: 204, reason: null, onlyHere: true });
  expect(elsewhere(RESET)).toMatchObject({ kind: 'extra-origin-fails', status: null, reason: { code: 'net::ERR_CONNECTION_RESET' } });
  expect(elsewhere(403, 500)).toMatchObject({ kind: 'extra-origin-fails', onlyHere: false });
  expect(elsewhere({ error: 'net::ERR_CONNECTION_REFUSED', onWire: false })).toBe('not-reached');
  expect(elsewhere({ error: 'unpredictable:a private address' })).toBe('not-reached');
  expect(elsewhere(429)).toMatchObject({ kind: 'rate-limited' });
  // Who limits from the first result on is refusing.
  expect(elsewhere(429, 429)).toMatchObject({ kind: 'extra-origin-fails', status: 429 });
  expect(foundIn(hostedElsewhere, sent('extra-origin', []))).toBe('not-reached');
  const blocked = sent('extra-origin', [200]);
  expect(foundIn(hostedElsewhere, { ...blocked, attempts: blocked.attempts.map((attempt) => ({ ...attempt, delivered: false, accepted: false, exchanges: [] })) })).toBe('violation extra-origin-fails');
});
