/** What is no result is refused with 4xx, what looks dangerous is borne, and a good result is taken in the end. Compared with the plain case: who takes no result at all has one finding. */
import type { Delivery } from '../../generated/types.ts';
import { look, plainOf, reachedNothing } from '../look.ts';
import type { Case, WrongAnswer } from '../refusal/finding.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notReached, unknown, violation } from '../scenario.ts';
import { whatOf, type StimulusName } from '../stimuli/index.ts';
import { notATunnelPage } from './answer.ts';
import { answersHonestly } from './body.ts';
import { limitOf, rateLimited } from './limited.ts';
import { acceptsLikePlain, wholeBody } from './payload.ts';

type Heard = { readonly how: WrongAnswer; readonly answer: string } | 'refused' | 'unknowable';

/**
 * What was heard. Any 4xx refuses: what a client does not know it treats as the x00 of its class (RFC 9110 15); the
 * status beside it is the endpoint's own choice. Who limits the rate says nothing of what was sent, and neither does a
 * connection that did not come about.
 */
function heard(delivery: Delivery): Heard {
  const seen = look(delivery);
  const response = seen?.final?.response ?? null;
  if (seen === undefined || reachedNothing(seen) || seen.reason?.code === 'unpredictable' || limitOf(seen.attempt) !== undefined) return 'unknowable';
  if (response === null) return { how: 'unanswered', answer: seen.reason === null ? `no answer in ${delivery.stimulus.timeoutMs / 1000} s` : `the connection broke (${seen.reason.code})` };
  const { status, statusText } = response;
  const answer = `${status} ${statusText}`.trim();
  if (status >= 500) return { how: 'server-error', answer };
  if (status >= 400) return 'refused';
  return { how: status >= 300 ? 'redirected' : 'taken', answer };
}

/** Wrong for this one: a body that has to be refused, or one that may be taken, too. */
export type Wrong = (how: WrongAnswer, delivery: Delivery, evidence: Evidence, answer: string) => boolean;
export const unlessRefused: Wrong = () => true;
export const unlessAnswered: Wrong = (how) => how === 'server-error' || how === 'unanswered';

/** 501 is as honest as 405 (RFC 9110 9.1). What GET shows or where it leads is no affair of this row. */
export const unlessMethodRefused: Wrong = (how, { stimulus }, _evidence, answer) => !answer.startsWith('501') && (stimulus.method === 'GET' ? how === 'server-error' || how === 'unanswered' : true);

/** The connection may be closed while so much is being sent (RFC 9110 15.5.14), by who is alive. */
export const unlessClosed: Wrong = (how, delivery, evidence) => how !== 'unanswered' || look(delivery)?.reason == null || !takesGoodOne(evidence);

const takesGoodOne = ({ deliveries }: Evidence): boolean => deliveries.some(({ stimulus, attempts }) => stimulus.name === 'still-healthy' && attempts[0]?.delivered === true);

/** A page in front, or an error in each 200, takes nothing and so refuses nothing. */
function takesResults(evidence: Evidence): boolean {
  const plain = plainOf(evidence, 'course');
  if (plain?.attempts[0]?.delivered !== true) return false;
  return answersHonestly(plain, evidence).state !== 'violation' && notATunnelPage(plain, evidence).state !== 'violation';
}

/** Where the plain case is redirected, the raw client stops at the redirect: what lies behind it refuses, or not. */
function sendsAllOn(delivery: Delivery, evidence: Evidence): boolean {
  const plain = plainOf(evidence, 'course');
  const [before, now] = [plain, delivery].map((one) => (one === undefined ? undefined : look(one)?.post?.response?.status));
  return now !== undefined && now >= 300 && now < 400 && now === before;
}


/** One finding for all of the row's stimuli, with the worst first. */
const judged = (kind: 'not-refused' | 'not-borne', names: readonly StimulusName[], wrong: Wrong): Check => (delivery, evidence) => {
  if (!takesResults(evidence)) return notReached;
  const caseOf = (one: Delivery): Case | null => {
    const what = heard(one);
    return typeof what === 'object' && rateLimited(one, one.attempts[0], evidence) === undefined && wrong(what.how, one, evidence, what.answer) ? { what: whatOf(one.stimulus), ...what } : null;
  };
  const limited = rateLimited(delivery, delivery.attempts[0], evidence);
  if (limited !== undefined) return limited;
  if (heard(delivery) === 'unknowable') return unseen(delivery);
  if (sendsAllOn(delivery, evidence)) return notReached;
  if (caseOf(delivery) === null) return fine;
  const cases = evidence.deliveries.filter(({ stimulus }) => names.some((name) => name === stimulus.name)).flatMap((one) => caseOf(one) ?? []);
  return violation({ kind, cases: cases.sort((a, b) => WORST.indexOf(a.how) - WORST.indexOf(b.how)) });
};
const WORST: readonly WrongAnswer[] = ['unanswered', 'server-error', 'redirected', 'taken'];

const unseen = (delivery: Delivery): Observation => {
  const seen = look(delivery);
  return unknown({ kind: 'not-looked-at', what: `${whatOf(delivery.stimulus)}: ${seen?.final?.response?.status ?? seen?.reason?.parameter ?? seen?.reason?.code ?? 'no answer'}` });
};

export const refuses = (names: readonly StimulusName[], wrong: Wrong = unlessRefused): Check => judged('not-refused', names, wrong);
export const bears = (names: readonly StimulusName[]): Check => judged('not-borne', names, unlessAnswered);

/** A score that stands in "__proto__" only is no score of the result. Who takes a result without any is told so elsewhere. */
export const knowsItsPrototype = (names: readonly StimulusName[]): Check => (delivery, evidence) => {
  const borne = bears(names)(delivery, evidence);
  const what = heard(delivery);
  if (borne.state !== 'fine' || delivery.stimulus.name !== 'prototype-score' || typeof what !== 'object' || what.how !== 'taken') return borne;
  const without = evidence.deliveries.find(({ stimulus }) => stimulus.name === 'without-score');
  if (without === undefined || heard(without) !== 'refused') return fine;
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
