/** Every stimulus of the catalogue, as data: what differs from the documented example. */
import { contract } from '../generated/contract.js';
import type { Origin, Stimulus } from '../generated/types.ts';
import type { Profile } from './profile.ts';

export const STIMULI = ['plain', 'check-url', 'extra-origin', 'failed', 'binary-fraction', 'score-0', 'fractional-score', 'null-score', 'long-learner', 'plus-learner', 'upper-case-learner', 'international-learner', 'account-id', 'retake', 'new-field', 'key-order', 'charset', 'keep-alive'] as const;
export type StimulusName = (typeof STIMULI)[number];

/** A run's own learners, so that its results are recognised in the endpoint's log and never meet a real person's. */
export interface Learners {
  /** The learner of the plain case. */
  readonly plain: string;
  /** A fresh synthetic learner, or the one that the user named. */
  next(shape?: (run: string, n: number) => string): string;
}

type Body = Record<string, unknown>;
interface Recipe {
  readonly profile: Profile;
  /** What this payload tries, for the report: a failed result. */
  readonly what: string;
  readonly body?: (plain: Body, learners: Learners) => Body;
  readonly contentType?: string;
  readonly indent?: number;
  readonly sender?: 'wire';
  readonly attempts?: number;
}

const score = (value: number | null, status = 'passed') => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next(), score: value, status });
const learner = (shape: (run: string, n: number) => string) => (plain: Body, learners: Learners): Body => ({ ...plain, learnerId: learners.next(shape) });

/** Sent by the course, from the published origin, once each: what the authoring tool sends is check-url alone. */
export const RECIPES: Readonly<Record<Exclude<StimulusName, 'plain' | 'check-url' | 'extra-origin'>, Recipe>> = {
  failed: { profile: 'go-live', what: 'a failed result', body: score(40, 'failed') },
  'binary-fraction': { profile: 'go-live', what: 'a score with a binary tail', body: score(56.99999999999999) },
  'score-0': { profile: 'standard', what: 'the score 0', body: score(0) },
  'fractional-score': { profile: 'standard', what: 'the score 66.67', body: score(66.67) },
  'null-score': { profile: 'standard', what: 'score: null', body: score(null) },
  'long-learner': { profile: 'standard', what: 'a long learnerId', body: learner((run, n) => `hookproof.${run}.${n}.${'x'.repeat(40)}@${'mail.'.repeat(20)}example.com`) },
  'plus-learner': { profile: 'standard', what: 'a plus-tagged learnerId', body: learner((run, n) => `hookproof+course.${run}.${n}@example.com`) },
  'upper-case-learner': { profile: 'standard', what: 'an upper-case learnerId', body: learner((run, n) => `HOOKPROOF.${run.toUpperCase()}.${n}@EXAMPLE.COM`) },
  'international-learner': { profile: 'standard', what: 'an international learnerId', body: learner((run, n) => `jürgen.łukasz.${run}.${n}@例え.example.com`) },
  'account-id': { profile: 'standard', what: 'a learnerId that is no e-mail address', body: learner((run, n) => `hookproof-${run}-${n}`) },
  retake: { profile: 'standard', what: 'a second result of the same learner and course', body: (plain) => ({ ...plain, score: 85 }) },
  'new-field': { profile: 'standard', what: 'a field that it does not know', body: (plain, learners) => ({ ...plain, learnerId: learners.next(), hookproofNewField: 'ignore me' }) },
  'key-order': { profile: 'standard', what: 'other key order and white space', body: (plain, learners) => Object.fromEntries(Object.entries({ ...plain, learnerId: learners.next() }).reverse()), indent: 2 },
  charset: { profile: 'standard', what: 'Content-Type: application/json; charset=utf-8', body: (plain, learners) => ({ ...plain, learnerId: learners.next() }), contentType: 'application/json; charset=utf-8' },
  'keep-alive': { profile: 'standard', what: 'two POSTs on one connection', body: (plain, learners) => ({ ...plain, learnerId: learners.next() }), sender: 'wire', attempts: 2 },
};

export interface StimulusOptions {
  readonly target: string;
  readonly timeoutMs: number;
  readonly successStatus: readonly number[];
}

/** A stimulus of the named recipe; `base` is what all stimuli of a run share. */
export function stimulus(name: StimulusName, sender: Stimulus['sender'], origin: Origin, body: Body, options: StimulusOptions, attempts: number): Stimulus {
  const recipe = name in RECIPES ? RECIPES[name as keyof typeof RECIPES] : undefined;
  return {
    id: `${name === 'check-url' || name === 'extra-origin' ? 'plain' : name}@${origin.name}`,
    name,
    sender,
    origin,
    target: options.target,
    contentType: recipe?.contentType ?? contract.contentType.value,
    body,
    finishedOn: sender === 'check-url' ? 'page-opened' : 'each-attempt',
    indent: recipe?.indent ?? 0,
    attempts: recipe?.attempts ?? attempts,
    timeoutMs: options.timeoutMs,
    successStatus: [...options.successStatus],
  };
}
