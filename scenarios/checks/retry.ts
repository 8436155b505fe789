/** The same result again. Refusals are compared with the plain case, and with what was refused before: one cause is one finding. */
import { isSuccess } from '../../simulator/cors/status.ts';
import type { Attempt, Delivery } from '../../generated/types.ts';
import { nothingAnswered, postOf, UNPREDICTABLE } from '../../simulator/outcome.ts';
import { bodyText, cameAsFar, farOfPlain, lookAt, plainOf } from '../look.ts';
import type { Again } from '../retry/finding.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, unknown, violation } from '../scenario.ts';
import { whatOf, type StimulusName } from '../stimuli/index.ts';
import { rateLimited } from './limited.ts';

export const deliveryOf = ({ deliveries }: Evidence, name: StimulusName): Delivery | undefined => deliveries.find(({ stimulus }) => stimulus.name === name);

/** What came back to an attempt, for a finding. */
export function refusalOf(delivery: Delivery, { number }: Attempt) {
  const seen = lookAt(delivery, number);
  return { attempt: number, status: seen?.final?.response?.status ?? null, reason: seen?.reason ?? null, body: bodyText(seen?.page ?? null) };
}

/** Why an attempt says nothing of the endpoint: no connection came about, or only a browser can tell. undefined where it does. */
export const whyMute = ({ exchanges, reason }: Attempt): string | undefined =>
  reason !== null && (nothingAnswered(exchanges, reason) || reason.code === 'unpredictable') ? reason.code : undefined;

export const couldNotLook = (delivery: Delivery, why: string): Observation => unknown({ kind: 'not-looked-at', what: `${whatOf(delivery.stimulus)}: ${why}` });

/** Every attempt after the first comes as far as the plain case did. Not applicable where only one was sent. */
export const takesAgain = (how: 'later' | 'same-bytes'): Check => (delivery, evidence) => {
  const far = farOfPlain(evidence);
  const [first, ...more] = delivery.attempts;
  if (far === undefined || first === undefined) return notReached;
  if (!cameAsFar(first, far)) return rateLimited(delivery, first, evidence) ?? couldNotLook(delivery, 'the first of them was answered otherwise than a plain result');
  const refused = more.find((attempt) => !cameAsFar(attempt, far));
  if (refused === undefined) return more.length > 0 ? fine : notApplicable;
  const mute = whyMute(refused);
  if (mute !== undefined) return couldNotLook(delivery, mute);
  return rateLimited(delivery, refused, evidence) ?? violation({ kind: 'again-refused', how, ...refusalOf(delivery, refused) });
};

/** Looks at another stimulus only for what stands in the way: such a refusal is told there. */
export const standsInTheWay = (check: Check): Check => (delivery, evidence) => {
  const { state } = check(delivery, evidence);
  return state === 'violation' || state === 'unknown' || state === 'not-reached' ? notReached : notApplicable;
};

/** A single result that comes as far as the plain case did. */
export const comesAsFar: Check = (delivery, evidence) => {
  const far = farOfPlain(evidence);
  const [first] = delivery.attempts;
  return far !== undefined && first !== undefined && cameAsFar(first, far) ? fine : notReached;
};

/** Whether two that go out together are both answered as the plain case's POST was, or as what is compared with it has to be: the raw client follows no redirect. */
export const takesTogether: Check = (delivery, evidence) => {
  const far = farOfPlain(evidence);
  if (far === undefined) return notReached;
  const answers = answersOf(delivery);
  const opaque = answers.find((answer) => typeof answer === 'string' && answer.startsWith(UNPREDICTABLE));
  if (opaque !== undefined) return couldNotLook(delivery, String(opaque));
  const limited = delivery.attempts.map((attempt) => rateLimited(delivery, attempt, evidence)).find((one) => one !== undefined);
  if (limited !== undefined) return limited;
  const counts = (status: number): boolean => status === plainStatus(evidence) || (far === 'accepted' ? delivery.stimulus.successStatus.includes(status) : isSuccess(status));
  return answers.every((answer) => typeof answer === 'number' && counts(answer)) ? fine : violation({ kind: 'together-refused', answers });
};

const plainStatus = (evidence: Evidence): number | undefined => postOf(plainOf(evidence, 'course')?.attempts[0]?.exchanges ?? [])?.response?.status;

/** To each attempt's POST: the last status, or what came instead. */
export const answersOf = (delivery: Delivery): (number | string)[] => delivery.attempts.map(({ exchanges }) => {
  const last = exchanges.filter(({ role }) => role === 'request').at(-1);
  return last?.response?.status ?? last?.error ?? 'no answer';
});

export const timesOf = (how: Again, delivery: Delivery): number => (how === 'late' ? 1 : delivery.attempts.length);

/**
 * The first attempt whose way is free comes as far as the plain case. What a fault of the way did to the attempts before it is ours,
 * and says nothing of the endpoint; a fault that met nothing shows nothing.
 */
export const recovers: Check = (delivery, evidence) => {
  const again = takesAgain('later');
  if (delivery.stimulus.name === 'resubmission') return standsInTheWay(again)(delivery, evidence);
  const earlier = deliveryOf(evidence, 'resubmission');
  const far = farOfPlain(evidence);
  if (far === undefined || (earlier !== undefined && again(earlier, evidence).state !== 'fine')) return notReached;
  const struck = delivery.attempts.filter(({ road }) => road?.struck === true);
  const free = delivery.attempts.find(({ road }) => road !== undefined && road.fault === null);
  if (free === undefined || struck.length !== free.number - 1) return couldNotLook(delivery, 'a fault of the way met nothing');
  if (cameAsFar(free, far)) return fine;
  const mute = free.road?.unreached ?? whyMute(free);
  if (mute !== undefined) return couldNotLook(delivery, mute);
  return rateLimited(delivery, free, evidence) ?? violation({ kind: 'does-not-recover', faults: struck.flatMap(({ road }) => road?.fault ?? []), ...refusalOf(delivery, free) });
};
