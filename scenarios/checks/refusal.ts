/** What is no result is refused with 4xx, what looks dangerous is borne, and a good result is taken in the end. Compared with the plain case: who takes no result at all has one finding. */
import type { Delivery } from '../../generated/types.ts';
import { look, plainOf, reachedNothing } from '../look.ts';
import type { Case, WrongAnswer } from '../refusal/finding.ts';
import type { Check, Evidence } from '../scenario.ts';
import { fine, notReached, unknown, violation } from '../scenario.ts';
import { whatOf, type StimulusName } from '../stimuli/index.ts';
import { notATunnelPage } from './answer.ts';
import { answersHonestly } from './body.ts';
import { limitOf, rateLimited } from './limited.ts';
import { acceptsLikePlain, wholeBody } from './payload.ts';

interface Heard { readonly how: WrongAnswer | 'refused' | 'unknowable' | 'gone'; readonly answer: string }

/**
 * What was heard. Any 4xx refuses: what a client does not know it treats as the x00 of its class (RFC 9110 15); the
 * status beside it is the endpoint's own choice. Who limits the rate says nothing of what was sent, and neither does a
 * connection that did not come about.
 */
function heard(delivery: Delivery): Heard {
  const seen = look(delivery);
  if (seen === undefined) return { how: 'unknowable', answer: 'no answer' };
  if (reachedNothing(seen)) return { how: 'gone', answer: seen.reason.code };
  const { attempt, reason } = seen;
  if (reason?.code === 'unpredictable') return { how: 'unknowable', answer: reason.parameter ?? reason.code };
  const response = seen.final?.response ?? null;
  if (response === null) return { how: 'unanswered', answer: reason === null ? `no answer in ${delivery.stimulus.timeoutMs / 1000} s` : `the connection broke (${reason.code})` };
  const { status, statusText } = response;
  const answer = `${status} ${statusText}`.trim();
  if (limitOf(attempt) !== undefined) return { how: 'unknowable', answer };
  if (status >= 500) return { how: 'server-error', answer };
  if (status >= 400) return { how: 'refused', answer };
  return { how: status >= 300 ? 'redirected' : 'taken', answer };
}

/** Wrong for this one: a body that has to be refused, or one that may be taken, too. */
export type Wrong = (how: WrongAnswer, delivery: Delivery, evidence: Evidence, answer: string) => boolean;
export const unlessRefused: Wrong = () => true;
export const unlessAnswered: Wrong = (how) => how === 'server-error' || how === 'unanswered';

/** 501 is as honest as 405 (RFC 9110 9.1). What GET shows or where it leads is no affair of this row. */
export const unlessMethodRefused: Wrong = (how, { stimulus }, _evidence, answer) => !answer.startsWith('501') && (stimulus.method === 'GET' ? how === 'server-error' || how === 'unanswered' : true);

/** The connection may be closed while so much is being sent (RFC 9110 15.5.14), by who is alive. */
const unlessClosed: Wrong = (how, delivery, evidence) => how !== 'unanswered' || look(delivery)?.reason == null || !takesGoodOne(evidence);

const takesGoodOne = ({ deliveries }: Evidence): boolean => deliveries.some(({ stimulus, attempts }) => stimulus.name === 'still-healthy' && attempts[0]?.delivered === true);

/** The plain case, where it came through. A page in front, or an error in each 200, takes nothing and so refuses nothing. */
function plainTaken(evidence: Evidence): Delivery | undefined {
  const plain = plainOf(evidence, 'course');
  if (plain?.attempts[0]?.delivered !== true) return undefined;
  return answersHonestly(plain, evidence).state === 'violation' || notATunnelPage(plain, evidence).state === 'violation' ? undefined : plain;
}

/** Where the plain case is redirected, the raw client stops at the redirect: what lies behind it refuses, or not. */
const sendsAllOn = (plain: Delivery, delivery: Delivery): boolean => {
  const now = statusOf(delivery);
  return now >= 300 && now === statusOf(plain);
};
const statusOf = (delivery: Delivery): number => look(delivery)?.post?.response?.status ?? 0;

/** One finding for all of the row's stimuli, with the worst first. */
const judged = (kind: 'not-refused' | 'not-borne' | 'too-much-taken', names: readonly StimulusName[], wrong: Wrong): Check => (delivery, evidence) => {
  const plain = plainTaken(evidence);
  if (plain === undefined) return notReached;
  const caseOf = (one: Delivery): Case | null => {
    const { how, answer } = heard(one);
    if (how === 'refused' || how === 'unknowable' || how === 'gone' || rateLimited(one, one.attempts[0], evidence) !== undefined) return null;
    return wrong(how, one, evidence, answer) ? { what: whatOf(one.stimulus), how, answer } : null;
  };
  const limited = rateLimited(delivery, delivery.attempts[0], evidence);
  if (limited !== undefined) return limited;
  const { how, answer } = heard(delivery);
  const what = whatOf(delivery.stimulus);
  if (how === 'gone') return unknown({ kind: 'gone-by-then', what, code: answer });
  if (how === 'unknowable') return unknown({ kind: 'not-looked-at', what: `${what}: ${answer}` });
  if (sendsAllOn(plain, delivery)) return notReached;
  if (caseOf(delivery) === null) return fine;
  const cases = evidence.deliveries.filter(({ stimulus }) => names.some((name) => name === stimulus.name)).flatMap((one) => caseOf(one) ?? []);
  return violation({ kind, cases: cases.sort((a, b) => HARM[b.how] - HARM[a.how]) });
};
const HARM: Readonly<Record<WrongAnswer, number>> = { unanswered: 3, 'server-error': 2, redirected: 1, taken: 0 };

export const refuses = (names: readonly StimulusName[], wrong: Wrong = unlessRefused): Check => judged('not-refused', names, wrong);
/** More than any result is: told by its size, since a body that large may be a valid result all the same. */
export const refusesTooMuch = (names: readonly StimulusName[]): Check => judged('too-much-taken', names, unlessClosed);
export const bears = (names: readonly StimulusName[]): Check => judged('not-borne', names, unlessAnswered);

/** A score that stands in "__proto__" only is no score of the result. Who takes a result without any is told so elsewhere. */
export const knowsItsPrototype = (names: readonly StimulusName[]): Check => (delivery, evidence) => {
  const borne = bears(names)(delivery, evidence);
  if (borne.state !== 'fine' || delivery.stimulus.name !== 'prototype-score' || heard(delivery).how !== 'taken') return borne;
  const without = evidence.deliveries.find(({ stimulus }) => stimulus.name === 'without-score');
  if (without === undefined || heard(without).how !== 'refused') return fine;
  return violation({ kind: 'prototype-taken', status: look(delivery)?.final?.response?.status ?? 0 });
};

/** After all that: as the plain case came through before. */
export const stillHealthy: Check = (delivery, evidence) => {
  const like = acceptsLikePlain(wholeBody)(delivery, evidence);
  const seen = look(delivery);
  if (like.state === 'fine' || like.state === 'not-reached' || seen === undefined || seen.reason?.code === 'unpredictable' || rateLimited(delivery, seen.attempt, evidence) !== undefined) return like;
  // That nothing listens any more is the finding here, and not the road's fault: it answered before.
  return violation({ kind: 'not-healthy', status: seen.final?.response?.status ?? null, reason: seen.reason });
};
