/** What became of results that came more than once, over what a read side shows of them: made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Stored } from '../../generated/types.ts';
import * as check from '../../scenarios/checks/twins.ts';
import type { Check } from '../../scenarios/scenario.ts';
import { evidenceOf } from '../support/delivery.ts';
import { findingOf, foundIn } from '../support/found.ts';
import { minutesLater, sent, shows, type Answer } from '../support/sent.ts';

const BOTH: Answer[] = [200, 200];
const RESET = { error: 'net::ERR_CONNECTION_RESET' };
const PLAIN = sent('plain', [200]);
/** A learner's second result, beside his first: this read side can show two. */
const RETAKE = sent('retake', [200], { stored: shows(1, 2) });
const OURS = { score: 73, finishedOn: minutesLater(0) };

const look = (one: Check, delivery: Delivery, others: readonly Delivery[]) => one(delivery, evidenceOf([...others, delivery]));
const found = (one: Check, delivery: Delivery, ...others: Delivery[]): string => foundIn(one, delivery, evidenceOf([...others, delivery]));
const facts = (one: Check, delivery: Delivery, ...others: Delivery[]): unknown => {
  return findingOf(look(one, delivery, others));
};

const once = check.storedAsOne('same-bytes');
const twin = (stored?: Stored, answers = BOTH) => sent('twin', answers, stored === undefined ? {} : { stored });

test('twins that are one row are one result, and two rows are kept apart', () => {
  expect(found(once, twin(shows(0, 1)), PLAIN, RETAKE)).toBe('fine');
  expect(facts(once, twin(shows(0, 2)), PLAIN, RETAKE)).toEqual({ kind: 'kept-apart', how: 'same-bytes', times: 2, rows: 2 });
  expect(facts(check.storedAsOne('later'), sent('all-submissions', [200, 200, 200], { stored: shows(1, 3) }), PLAIN)).toEqual({ kind: 'kept-apart', how: 'later', times: 3, rows: 2 });
  expect(found(once, twin(shows(2, 2, OURS)), PLAIN, sent('retake', [200], { stored: shows(2, 3) }))).toBe('fine');
});

test('a read side that never showed two cannot tell one row from two', () => {
  expect(facts(once, twin(shows(0, 1)), PLAIN)).toMatchObject({ kind: 'storing-unobserved', how: 'same-bytes', answers: [200, 200], most: 1 });
  expect(facts(once, twin(), PLAIN, RETAKE)).toEqual({ kind: 'storing-unobserved', how: 'same-bytes', answers: [200, 200], problem: null, most: null });
  expect(facts(once, twin(shows(null, null, null, { problem: 'it answered with 401' })), PLAIN, RETAKE)).toMatchObject({ problem: 'it answered with 401', most: null });
});

test('how twins are kept is looked at only where both were taken', () => {
  for (const answers of [[200, 409], [500, 200], [200, RESET]] satisfies Answer[][]) expect(found(once, twin(shows(0, 2), answers), PLAIN, RETAKE)).toBe('not-reached');
  expect(found(once, twin(shows(0, 1), [200]), PLAIN, RETAKE)).toBe('not-applicable');
  expect(found(once, twin(shows(0, 2)), RETAKE)).toBe('not-reached');
});

test('a second result of one learner only shows what the read side can show', () => {
  for (const one of [once, check.survivesTogether]) expect(found(one, RETAKE, PLAIN)).toBe('not-applicable');
});

const atOnce = (stored?: Stored, answers = BOTH) => sent('concurrent-twins', answers, stored === undefined ? {} : { stored });
const GOOD_TWIN = twin(shows(0, 1));

test('two at once are both answered, and make one result', () => {
  expect(found(check.survivesTogether, atOnce(shows(0, 1)), PLAIN, RETAKE, GOOD_TWIN)).toBe('fine');
  expect(facts(check.survivesTogether, atOnce(shows(0, 2)), PLAIN, RETAKE, GOOD_TWIN)).toEqual({ kind: 'kept-apart', how: 'together', times: 2, rows: 2 });
  expect(found(check.survivesTogether, atOnce(shows(0, 1), [200, 500]), PLAIN, RETAKE, GOOD_TWIN)).toBe('violation together-refused');
  expect(found(check.survivesTogether, atOnce(shows(0, 1), [200, 429]), PLAIN, RETAKE, GOOD_TWIN)).toBe('unknown rate-limited');
  expect(facts(check.survivesTogether, atOnce(), PLAIN, RETAKE, GOOD_TWIN)).toMatchObject({ kind: 'storing-unobserved', how: 'together' });
  expect(found(check.survivesTogether, atOnce(shows(0, 2)), PLAIN)).toBe('violation kept-apart');
});

test('twins in a row that are refused or kept apart stand in the way of two at once', () => {
  for (const bad of [twin(shows(0, 2)), twin(shows(0, 1), [200, 409]), twin(shows(0, 1), [500, 200])]) {
    expect(found(check.survivesTogether, atOnce(shows(0, 2)), PLAIN, RETAKE, bad)).toBe('not-reached');
    expect(found(check.survivesTogether, bad, PLAIN, RETAKE)).toBe('not-reached');
  }
  // What nobody can tell of the one stands not in the way of the other.
  expect(found(check.survivesTogether, atOnce(shows(0, 2)), PLAIN, RETAKE, twin())).toBe('violation kept-apart');
  expect(found(check.survivesTogether, GOOD_TWIN, PLAIN, RETAKE)).toBe('not-applicable');
});

const newer = (stored?: Stored, answers: Answer[] = [200]) => sent('newer-result', answers, { body: { score: 83 }, ...(stored === undefined ? {} : { stored }) });
const late = (stored?: Stored, answers: Answer[] = [200]) => sent('late-twin', answers, { body: { score: 73 }, ...(stored === undefined ? {} : { stored }) });
const shown = (before: number, after: number, score?: unknown) => shows(before, after, score === undefined ? {} : { score });
/** After a twin that was taken, on a read side that once showed three: both deliveries of this check. */
const wide = sent('retake', [200], { stored: shows(2, 3) });
const afterNewer = (before: Stored | undefined, after: Stored | undefined, others: readonly Delivery[] = [wide]): unknown => {
  return findingOf(look(check.survivesLateTwin, late(after), [PLAIN, twin(), newer(before), ...others]));
};

test('a newer result that stands beside the older one cannot be overwritten', () => {
  expect(afterNewer(shown(1, 2, 83), shown(2, 2, 73))).toBe('fine');
  expect(afterNewer(shown(1, 2, 83), shown(2, 3, 73))).toBe('fine');
  // Fewer than before: one of them is gone.
  expect(afterNewer(shown(1, 2, 83), shown(2, 1, 73))).not.toBe('fine');
});

test('where one is kept, the newer result has to be shown still', () => {
  expect(afterNewer(shown(1, 1, 83), shown(1, 1, 83))).toBe('fine');
  expect(afterNewer(shown(1, 1, '83'), shown(1, 1, '83'))).toBe('fine');
  expect(afterNewer(shown(1, 1, 83), shown(1, 1, 73))).toEqual({ kind: 'newer-overwritten', newer: 83, shown: 73 });
  // From none to one: the older one was not there to be kept beside it.
  expect(afterNewer(shown(0, 1, 83), shown(1, 1, 73))).toEqual({ kind: 'newer-overwritten', newer: 83, shown: 73 });
});

test('nothing is called overwritten by a read side that could not have shown both', () => {
  const unseen = (problem: unknown, most: number | null = null) => ({ kind: 'storing-unobserved', how: 'late', answers: [200], problem, most });
  expect(afterNewer(shown(1, 1, 83), shown(1, 1, 73), [])).toEqual(unseen(expect.stringContaining('never showed more than one result'), 1));
  expect(afterNewer(shown(1, 1, 83), undefined)).toEqual(unseen(null));
  expect(afterNewer(undefined, shown(1, 1, 73))).toEqual(unseen('it shows no field "score"'));
  expect(afterNewer(shown(1, 1), shown(1, 1, 73))).toEqual(unseen('it shows no field "score"'));
  expect(afterNewer(shown(1, 1, 83), shown(1, 1))).toEqual(unseen('it shows no field "score"'));
  expect(afterNewer(shown(1, 1, 83), shows(1, 1))).toEqual(unseen('it shows no field "score"'));
  expect(afterNewer(shown(1, 1, 83), shown(1, 1, 'many'))).toEqual(unseen('it shows no field "score"'));
  expect(afterNewer(shown(1, 1, 73), shown(1, 1, 73))).toEqual(unseen('it did not show the newer result either'));
  expect(afterNewer(shown(1, 1, 83), shown(1, 1, 12))).toEqual(unseen('it shows neither the newer result nor the older one'));
});

test('a late twin is taken as the plain case was', () => {
  const of = (...answers: Answer[]) => found(check.survivesLateTwin, late(shown(1, 1, 83), answers), PLAIN, twin(), newer(shown(1, 1, 83)), wide);
  expect(of(409)).toBe('violation again-refused');
  expect(of(204)).toBe('violation again-refused');
  expect(of(429)).toBe('unknown rate-limited');
  expect(of({ error: 'net::ERR_CONNECTION_REFUSED', onWire: false })).toBe('unknown not-looked-at');
  expect(facts(check.survivesLateTwin, late(undefined, [{ error: 'unpredictable:x' }]), PLAIN, twin(), newer())).toEqual({ kind: 'not-looked-at', what: 'the older bytes again, after a newer result: unpredictable' });
  expect(facts(check.survivesLateTwin, late(undefined, [{ status: 409, text: 'Too old' }]), PLAIN, twin(), newer())).toEqual({ kind: 'again-refused', how: 'late', attempt: 1, status: 409, reason: null, body: 'Too old' });
});

test('what goes wrong before the late twin is told there', () => {
  const refused = late(undefined, [409]);
  const of = (...others: Delivery[]) => found(check.survivesLateTwin, refused, ...others);
  expect(of(PLAIN, twin(), newer())).toBe('violation again-refused');
  expect(of(PLAIN, twin())).toBe('not-reached');
  expect(of(PLAIN, newer())).toBe('not-reached');
  expect(of(twin(), newer())).toBe('not-reached');
  expect(of(PLAIN, twin(undefined, [200, 409]), newer())).toBe('not-reached');
  expect(of(PLAIN, twin(), newer(undefined, [409]))).toBe('not-reached');
  expect(found(check.survivesLateTwin, late(undefined, []), PLAIN, twin(), newer())).toBe('not-reached');
});

test('each delivery before the late twin says only whether it stands in the way', () => {
  const of = (delivery: Delivery) => found(check.survivesLateTwin, delivery, PLAIN);
  expect([of(twin()), of(twin(undefined, [200, 409]))]).toEqual(['not-applicable', 'not-reached']);
  expect([of(newer()), of(newer(undefined, [409]))]).toEqual(['not-applicable', 'not-reached']);
  expect([of(RETAKE), of(sent('retake', [409]))]).toEqual(['not-applicable', 'not-reached']);
});
