/** What a read side shows of a payload that was accepted, over deliveries made by hand. */
import { expect, test } from '@playwright/test';
import type { Delivery, Stored } from '../../generated/types.ts';
import { fieldOf } from '../../scenarios/checks/payload.ts';
import { acceptsAndStores } from '../../scenarios/checks/stored-payload.ts';
import type { Body } from '../../scenarios/stimuli/recipe.ts';
import type { StimulusName } from '../../scenarios/stimuli/index.ts';
import { evidenceOf } from '../support/delivery.ts';
import { minutesLater, sent, shows } from '../support/sent.ts';

const RESULT = { learnerId: 'hookproof.a.1@example.com', score: 100 };
const OURS = { ...RESULT, finishedOn: minutesLater(0) };
const PLAIN = sent('plain', [200], { body: RESULT, stored: shows(0, 1, OURS) });

const facts = (name: StimulusName, stored: Stored | undefined, { plain = PLAIN, body = { ...RESULT, score: 85 }, finishedOn = minutesLater(3), about = 'score' }: { plain?: Delivery; body?: Body; finishedOn?: string; about?: 'score' | 'learnerId' | 'none' } = {}): unknown => {
  const delivery: Delivery = sent(name, [{ status: 200, finishedOn }], { body, ...(stored === undefined ? {} : { stored }) });
  const observation = acceptsAndStores(fieldOf('score'), about)(delivery, evidenceOf([plain, delivery]));
  return 'finding' in observation ? observation : observation.state;
};
const retake = (stored?: Stored, plain = PLAIN): unknown => facts('retake', stored, { plain });
const untold = (problem: string) => ({ state: 'unobserved', finding: { kind: 'storage-unobserved', status: 200, problem } });
const earlier = (sentOn: string, shown: string) => ({ state: 'told', finding: { kind: 'earlier-shown', what: 'a second result of the same learner and course', status: 200, sent: sentOn, shown } });
const NOTHING_TELLS = 'it shows 1 of this learner before and 1 after, and nothing tells ours from them';

test('a second result that is not seen beside or in the place of the first one is no pass', () => {
  const later = { ...RESULT, score: 85, finishedOn: minutesLater(3) };
  expect(retake(shows(1, 2, later))).toBe('fine');
  expect(retake(shows(1, 1, later))).toBe('fine');
  expect(retake(shows(1, 1, { ...OURS, finishedOn: minutesLater(-5) }))).toEqual(untold(NOTHING_TELLS));
  // What stands there still is the first one.
  expect(retake(shows(1, 1, OURS))).toEqual(earlier(minutesLater(3), OURS.finishedOn));
  expect(retake(shows(1, 1, { score: 100 }))).toEqual(untold(NOTHING_TELLS));
  // Fewer than before may be anything.
  expect(retake(shows(2, 1, { score: 100 }))).toEqual(untold('it shows 2 of this learner before and 1 after, and nothing tells ours from them'));
});

test('of two results that were sent in one second, a time without its parts is either\'s', () => {
  const sentAt = (part: string) => minutesLater(0).replace(/\.\d+Z$/, `.${part}Z`);
  const within = (part: string, latest: string) => facts('retake', shows(1, 1, { ...RESULT, score: 85, finishedOn: latest }), { finishedOn: sentAt(part), plain: sent('plain', [{ status: 200, finishedOn: sentAt('100') }], { body: RESULT, stored: shows(0, 1, { ...OURS, finishedOn: sentAt('100') }) }) });
  expect(within('700', sentAt('700'))).toBe('fine');
  expect(within('700', sentAt('691'))).toBe('fine');
  expect(within('700', sentAt('100'))).toEqual(earlier(sentAt('700'), sentAt('100')));
  expect(within('700', sentAt('690'))).toEqual(untold(NOTHING_TELLS));
  expect(within('700', sentAt('000'))).toEqual(untold(NOTHING_TELLS));
  // Of another learner it is no matter when it was sent.
  expect(facts('retake', shows(1, 1, { ...RESULT, score: 85, finishedOn: sentAt('000') }), { finishedOn: sentAt('700'), plain: sent('plain', [{ status: 200, finishedOn: sentAt('100') }], { body: { ...RESULT, learnerId: 'another@example.com' }, stored: shows(0, 1, { ...OURS, finishedOn: sentAt('100') }) }) })).toBe('fine');
});

test('a read side that could not be read behind a payload tells nothing of it', () => {
  expect(retake(shows(1, null, null, { problem: 'it answered with 500' }))).toEqual(untold('it answered with 500'));
  expect(retake(shows(null, null))).toEqual(untold('it could not be read'));
});

test('where nobody asked, or the plain result does not show either, accepted is what the row is about', () => {
  expect(retake()).toBe('fine');
  expect(retake(shows(1, 1), sent('plain', [200], { body: RESULT }))).toBe('fine');
  expect(retake(shows(0, 0), sent('plain', [200], { body: RESULT, stored: shows(0, 0) }))).toBe('fine');
});

test('what is accepted and shows nowhere is lost, but for a learner who may be known in lower case', () => {
  const lost = { state: 'violation', finding: { kind: 'accepted-not-stored', what: 'the score 0', value: '"score": 0', status: 200, waitedMs: 300 } };
  expect(facts('score-0', shows(0, 0), { body: { ...RESULT, score: 0 } })).toEqual(lost);
  expect(facts('upper-case-learner', shows(0, 0), { body: { ...RESULT, learnerId: 'HOOKPROOF@EXAMPLE.COM' } })).toEqual(untold('it shows nothing of a learnerId in upper case, and may know it in lower case'));
});

test('only what a payload is about is compared, and not what is changed in each result', () => {
  const cut = { ...OURS, learnerId: 'hookproof.a', score: 66 };
  expect(facts('retake', shows(1, 2, cut))).toMatchObject({ finding: { kind: 'stored-otherwise', fields: [{ name: 'score', sent: 85, stored: 66 }] } });
  expect(facts('retake', shows(1, 2, cut), { about: 'learnerId' })).toMatchObject({ finding: { fields: [{ name: 'learnerId' }] } });
  expect(facts('retake', shows(1, 2, cut), { about: 'none' })).toBe('fine');
  expect(facts('retake', shows(1, 2, cut), { plain: sent('plain', [200], { body: RESULT, stored: shows(0, 1, cut) }) })).toBe('fine');
});
