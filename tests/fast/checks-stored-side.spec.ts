/** What a read side shows of a result that was answered with success, and what it is known to be able to show. */
import { expect, test } from '@playwright/test';
import type { Delivery, Stored } from '../../generated/types.ts';
import { countsOf, mostShown, resultsOf, unseenBeside } from '../../scenarios/checks/counting.ts';
import { fieldOf } from '../../scenarios/checks/payload.ts';
import { isStored, storesWhatItAccepted } from '../../scenarios/checks/stored.ts';
import { acceptsAndStores } from '../../scenarios/checks/stored-payload.ts';
import type { StimulusName } from '../../scenarios/stimuli/index.ts';
import { evidenceOf } from '../support/delivery.ts';
import { minutesLater, sent, shows, type Answer } from '../support/sent.ts';

const RESULT = { learnerId: 'hookproof.a.1@example.com', score: 75 };
const OURS = { ...RESULT, finishedOn: minutesLater(0) };
const of = (stored: Stored | undefined, { name = 'plain', answers = [200] }: { name?: StimulusName; answers?: Answer[] } = {}): Delivery => sent(name, answers, { body: RESULT, ...(stored === undefined ? {} : { stored }) });
const judged = (delivery: Delivery, ...others: Delivery[]): unknown => {
  const observation = storesWhatItAccepted(delivery, evidenceOf([delivery, ...others]));
  return 'finding' in observation ? [observation.state, observation.finding] : observation.state;
};
const GOOD = of(shows(0, 1, OURS));
const REFUSED: Answer = 500;

test('a result is stored where more is shown than before, or what bears its time; lost where nothing is', () => {
  expect(judged(GOOD)).toBe('fine');
  expect(judged(of(shows(3, 4, OURS)))).toBe('fine');
  expect(judged(of(shows(1, 1, OURS)))).toBe('fine');
  expect(judged(of(shows(0, 0)), GOOD)).toEqual(['violation', { kind: 'not-stored', status: 200, waitedMs: 300 }]);
  expect([isStored(GOOD), isStored(of(shows(1, 1, OURS))), isStored(of(shows(0, 0))), isStored(of(shows(1, 1))), isStored(of(shows(1, 0))), isStored(of(undefined))]).toEqual([true, true, false, null, null, null]);
});

test('who was not asked, could not be read or shows nothing in the whole run is no pass', () => {
  expect(judged(of(undefined))).toEqual(['unobserved', { kind: 'storage-unobserved', status: 200, problem: null }]);
  expect(judged(of(shows(null, null, null, { problem: 'it answered with 401' })))).toEqual(['unknown', { kind: 'read-side-unread', status: 200, problem: 'it answered with 401' }]);
  expect(judged(of(shows(0, 1, OURS, { problem: 'it answered with 401' })))).toEqual(['unknown', { kind: 'read-side-unread', status: 200, problem: 'it answered with 401' }]);
  expect(judged(of(shows(0, null)))).toEqual(['unknown', { kind: 'read-side-unread', status: 200, problem: null }]);
  expect(judged(of(shows(null, 1)))).toEqual(['unknown', { kind: 'read-side-unread', status: 200, problem: null }]);
  expect(judged(of(shows(0, 0)))).toEqual(['unknown', { kind: 'read-side-empty', status: 200 }]);
  // Nor does one result that went away beside others that never were.
  expect(judged(of(shows(1, 0)))).toEqual(['unobserved', { kind: 'storage-unobserved', status: 200, problem: 'it shows 1 of this learner before and 0 after, and nothing tells ours from them' }]);
});

test('what shows late is told, and what does not show beside it is unknown', () => {
  const late = of(shows(0, 1, OURS, { late: true, waitedMs: 8000 }));
  expect(judged(late)).toEqual(['told', { kind: 'shown-late', status: 200, waitedMs: 8000 }]);
  expect(judged(of(shows(0, 0)), late)).toEqual(['unknown', { kind: 'read-side-late', status: 200, waitedMs: 300 }]);
  expect(judged(of(shows(0, 1, { ...OURS, score: 7 }, { late: true })))).toMatchObject(['violation', { kind: 'stored-otherwise' }]);
});

test('more results than POSTs were stored twice, and no more than before may be anybody\'s', () => {
  expect(judged(of(shows(0, 2, OURS)))).toEqual(['violation', { kind: 'stored-twice', posts: 1, more: 2 }]);
  expect(judged(of(shows(0, 2, OURS), { answers: [200, 200] }))).toBe('fine');
  expect(judged(of(shows(2, 3, OURS)))).toBe('fine');
  expect(judged(of(shows(1, 1, { score: 75 })))).toEqual(['unobserved', { kind: 'storage-unobserved', status: 200, problem: 'it shows 1 of this learner before and 1 after, and nothing tells ours from them' }]);
});

test('what is stored otherwise is named, and what shows no score is told', () => {
  expect(judged(of(shows(0, 1, { ...OURS, score: 7 })))).toEqual(['violation', { kind: 'stored-otherwise', what: null, fields: [{ name: 'score', sent: 75, stored: 7 }] }]);
  expect(judged(of(shows(0, 1, { learnerId: RESULT.learnerId })))).toEqual(['told', { kind: 'score-not-shown', shown: ['learnerId'] }]);
  expect(judged(of(shows(0, 1)))).toEqual(['told', { kind: 'score-not-shown', shown: [] }]);
});

test('a result that did not arrive is told elsewhere', () => {
  expect(judged(of(shows(0, 0), { answers: [REFUSED] }))).toBe('not-reached');
  expect(judged(of(shows(0, 0), { name: 'failed', answers: [REFUSED] }))).toBe('not-applicable');
  expect(judged(of(shows(0, 0), { answers: [] }))).toBe('not-reached');
  expect(judged(of(undefined, { answers: [] }))).toEqual(['unobserved', { kind: 'storage-unobserved', status: null, problem: null }]);
});

test('a read side shows as many at once as it has shown, its own store all, and one that showed fewer than before none', () => {
  expect(mostShown([])).toBe(0);
  expect(mostShown([of(undefined)])).toBe(0);
  expect(mostShown([of(shows(0, 1)), of(shows(1, 3)), of(shows(0, 2))])).toBe(3);
  expect(mostShown([of(shows(0, 1)), of(shows(1, null)), of(shows(null, 5))])).toBe(1);
  expect(mostShown([of(shows(0, 1)), of(shows(0, 1, null, { own: true }))])).toBe(Infinity);
  expect(mostShown([of(shows(0, 3)), of(shows(2, 1))])).toBe(0);
  expect(mostShown([of(shows(2, 2))])).toBe(2);
});

test('counts are what could be read, where anything is shown', () => {
  expect(countsOf(of(undefined))).toEqual({ problem: null, most: null });
  expect(countsOf(of(shows(0, null)))).toEqual({ problem: 'it could not be read', most: null });
  expect(countsOf(of(shows(null, null, null, { problem: 'it answered with 401' })))).toEqual({ problem: 'it answered with 401', most: null });
  expect(countsOf(of(shows(1, 0)))).toEqual({ problem: 'it shows no result of this learner and course', most: null });
  expect(countsOf(of(shows(1, 2)))).toEqual({ before: 1, after: 2 });
});

test('another result that is not seen is none only where it would be seen', () => {
  expect(unseenBeside(1, [of(shows(0, 2))])).toBeUndefined();
  expect(unseenBeside(1, [of(shows(0, 1))])).toEqual({ problem: 'it never showed more than one result at once in this run, so another one may be there unseen', most: 1 });
  expect(unseenBeside(2, [of(shows(0, 2))])).toEqual({ problem: 'it never showed more than 2 results at once in this run, so another one may be there unseen', most: 2 });
  expect(unseenBeside(1, [of(shows(2, 1))])).toEqual({ problem: 'it once showed fewer results than before', most: 0 });
});

test('how many results a delivery made', () => {
  const two = of(shows(0, 2));
  expect(resultsOf(of(undefined), [two])).toEqual({ problem: null, most: null });
  expect(resultsOf(of(shows(1, 3)), [])).toEqual({ rows: 2 });
  expect(resultsOf(of(shows(0, 1)), [two])).toEqual({ rows: 1 });
  expect(resultsOf(of(shows(0, 1)), [of(shows(0, 1))])).toMatchObject({ most: 1 });
  expect(resultsOf(of(shows(1, 1, OURS)), [two])).toEqual({ rows: 0 });
  expect(resultsOf(of(shows(1, 1, { score: 75 })), [two])).toEqual({ problem: 'it shows 1 before and 1 after, and nothing tells ours from them', most: null });
});

test('a payload is lost only where nothing shows late, and compared by what it is about', () => {
  const late = of(shows(0, 1, OURS, { late: true }), { name: 'failed' });
  const payload = (stored: Stored, about: 'score' | 'learnerId' | 'every field' | 'none', ...others: Delivery[]): unknown => {
    const delivery = sent('score-0', [{ status: 200, finishedOn: minutesLater(3) }], { body: RESULT, stored });
    const observation = acceptsAndStores(fieldOf('score'), about)(delivery, evidenceOf([...others, delivery]));
    return 'finding' in observation ? [observation.state, observation.finding.kind, 'problem' in observation.finding ? observation.finding.problem : null] : observation.state;
  };
  expect(payload(shows(0, 0), 'score', GOOD)).toEqual(['violation', 'accepted-not-stored', null]);
  expect(payload(shows(0, 0), 'score', GOOD, late)).toEqual(['unobserved', 'storage-unobserved', 'it shows results later than they are waited for, and may show this one yet']);
  expect(payload(shows(0, 1, { ...RESULT, finishedOn: minutesLater(3) }), 'score', GOOD, late)).toBe('fine');
  const changed = { learnerId: 'another', score: 7, finishedOn: minutesLater(3) };
  expect(payload(shows(0, 1, changed), 'every field', GOOD)).toEqual(['violation', 'stored-otherwise', null]);
  expect(payload(shows(0, 1, { ...changed, score: 75 }), 'score', GOOD)).toBe('fine');
  expect(payload(shows(0, 1, changed), 'none', GOOD)).toBe('fine');
  expect(payload(shows(0, 0), 'score')).toBe('not-reached');
});
