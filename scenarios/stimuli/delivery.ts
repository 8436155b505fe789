/** Payloads that a course can send, or may one day: once each, from the published origin. */
import type { Body, Learners, Recipe } from './recipe.ts';

const score = (value: number | null, status = 'passed') => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next(), score: value, status });
const learner = (shape: (run: string, n: number) => string) => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next(shape) });

export const DELIVERY = {
  failed: { profile: 'go-live', what: 'a failed result', body: score(40, 'failed') },
  'binary-fraction': { profile: 'go-live', what: 'a score with a binary tail', body: score(56.99999999999999) },
  'score-0': { profile: 'standard', what: 'the score 0', body: score(0) },
  'fractional-score': { profile: 'standard', what: 'the score 66.67', body: score(66.67) },
  'null-score': { profile: 'standard', what: 'score: null', body: score(null) },
  'long-learner': { profile: 'standard', what: 'a long learnerId', body: learner((run, n) => `hookproof.${run}.${n}.${'x'.repeat(40)}@${'mail.'.repeat(20)}example.com`) },
  'plus-learner': { profile: 'standard', what: 'a plus-tagged learnerId', body: learner((run, n) => `hookproof+course.${run}.${n}@example.com`) },
  'upper-case-learner': { profile: 'standard', what: 'an upper-case learnerId', body: learner((run, n) => `HOOKPROOF.${run.toUpperCase()}.${n}@EXAMPLE.COM`) },
  'international-learner': { profile: 'standard', what: 'an international learnerId', body: learner((run, n) => `jürgen.łukasz.${run}.${n}@例え.example.com`) },
  'apostrophe-learner': { profile: 'standard', what: 'a learnerId with an apostrophe', body: learner((run, n) => `hookproof.o'brien.${run}.${n}@example.com`) },
  'account-id': { profile: 'standard', what: 'a learnerId that is no e-mail address', body: learner((run, n) => `hookproof-${run}-${n}`) },
  retake: { profile: 'standard', what: 'a second result of the same learner and course', body: (plain) => ({ ...plain, score: 85 }) },
  'new-field': { profile: 'standard', what: 'a field that it does not know', body: (plain, learners) => ({ ...plain, learnerId: learners.next(), hookproofNewField: 'ignore me' }) },
  'key-order': { profile: 'standard', what: 'other key order and white space', body: (plain, learners) => Object.fromEntries(Object.entries({ ...plain, learnerId: learners.next() }).reverse()), indent: 2 },
  charset: { profile: 'standard', what: 'Content-Type: application/json; charset=utf-8', body: (plain, learners) => ({ ...plain, learnerId: learners.next() }), contentType: 'application/json; charset=utf-8' },
  'keep-alive': { profile: 'standard', what: 'two POSTs on one connection', body: (plain, learners) => ({ ...plain, learnerId: learners.next() }), sender: 'wire', attempts: 2 },
} as const satisfies Record<string, Recipe>;
