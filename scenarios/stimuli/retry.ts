/**
 * What a learner, or his browser, sends more than once. A retry is the learner's click: the same result with a fresh finishedOn.
 * A twin is the browser's own re-send: the same bytes. Scores differ, so that with one learner for all nothing merges by chance.
 */
import type { RoadFaultKind } from '../../generated/types.ts';
import { rawText, type Body, type Learners, type Recipe } from './recipe.ts';

const fresh = (score: number) => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next(), score });
const twins = (score: number) => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.shared('twins'), score });

/** One attempt each, then the way is free. */
const BAD_WAYS: readonly RoadFaultKind[] = ['reset-at-connect', 'post-cut-going-up', 'answer-lost-reset'];

export const RETRY = {
  resubmission: { profile: 'standard', what: 'the same result with a later finishedOn', body: fresh(71), attempts: 2, goesOn: true },
  'all-submissions': { profile: 'standard', what: 'the same result with a later finishedOn, again and again', body: fresh(72), attempts: 'all', goesOn: true },
  twin: { profile: 'standard', what: 'the same bytes twice', body: twins(73), attempts: 2, goesOn: true, finishedOn: 'as-given' },
  'newer-result': { profile: 'standard', what: 'a newer result of the same learner and course', body: twins(83) },
  'late-twin': { profile: 'standard', what: 'the older bytes again, after a newer result', body: twins(73), finishedOn: 'as-given' },
  'concurrent-twins': { profile: 'standard', what: 'the same bytes twice at once', body: fresh(74), sender: 'wire', attempts: 2, together: true, finishedOn: 'as-given' },
  'error-not-json': { profile: 'standard', what: 'a POST that is no JSON', sender: 'wire', raw: () => rawText('{"courseId":') },
  // It could list stored results: only whether our own stands there is kept.
  'error-get': { profile: 'standard', what: 'a GET', sender: 'wire', method: 'GET', seeks: (body) => String(body['learnerId']) },
  recovers: { profile: 'standard', what: 'a result whose first attempts failed on the way', body: fresh(75), attempts: BAD_WAYS.length + 1, road: () => BAD_WAYS.map((fault, index) => ({ fault, from: index + 1, to: index + 1 })) },
} as const satisfies Record<string, Recipe>;
