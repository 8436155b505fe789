/** What became of results that came more than once, as the receiver's own read side shows it. Without one: unobserved, never a guess. */
import type { Delivery, Stored } from '../../generated/types.ts';
import type { Again } from '../retry/finding.ts';
import type { Check, Observation } from '../scenario.ts';
import { fine, notReached, unobserved, violation } from '../scenario.ts';
import { answersOf, comesAsFar, deliveryOf, farOfPlain, isMute, refusalOf, couldNotLook, standsInTheWay, takesAgain, takesTogether } from './retry.ts';

const NOTHING_SHOWN = 'it shows no result of this learner and course';

/** Both counts, where the read side could be read and shows anything at all. */
function countsOf(stored: Stored | undefined): { before: number; after: number } | { problem: string | null } {
  if (stored === undefined) return { problem: null };
  const { before, after, problem } = stored;
  if (problem !== null || before === null || after === null) return { problem: problem ?? 'it could not be read' };
  return after === 0 ? { problem: NOTHING_SHOWN } : { before, after };
}

const unseen = (how: Again, delivery: Delivery, problem: string | null): Observation => unobserved({ kind: 'storing-unobserved', how, answers: answersOf(delivery), problem });

/** All attempts of a delivery make one result at most. */
function oneResult(how: Exclude<Again, 'late'>, delivery: Delivery): Observation {
  const counts = countsOf(delivery.stored);
  if ('problem' in counts) return unseen(how, delivery, counts.problem);
  const rows = counts.after - counts.before;
  return rows <= 1 ? fine : violation({ kind: 'kept-apart', how, times: delivery.attempts.length, rows });
}

/** Of what was taken again, as the same bytes or later, one result is kept. */
export const storedAsOne = (how: 'later' | 'same-bytes'): Check => (delivery, evidence) => {
  const taken = takesAgain(how)(delivery, evidence);
  if (taken.state === 'not-applicable') return taken;
  return taken.state === 'fine' ? oneResult(how, delivery) : notReached;
};

/** Two at once: both answered, and one kept. Where two in a row are refused or kept twice, that is told there. */
export const survivesTogether: Check = (delivery, evidence) => {
  if (delivery.stimulus.name === 'twin') return standsInTheWay(storedAsOne('same-bytes'))(delivery, evidence);
  const twin = deliveryOf(evidence, 'twin');
  if (twin !== undefined && standsInTheWay(storedAsOne('same-bytes'))(twin, evidence).state === 'not-reached') return notReached;
  const taken = takesTogether(delivery, evidence);
  return taken.state === 'fine' ? oneResult('together', delivery) : taken;
};

const scoreOf = (stored: Stored | undefined): number | null => {
  const score = stored?.latest?.['score'];
  return typeof score === 'number' ? score : null;
};

/** The older bytes after a newer result: taken, and the newer one still stands. */
export const survivesLateTwin: Check = (delivery, evidence) => {
  const { name } = delivery.stimulus;
  if (name === 'twin') return standsInTheWay(takesAgain('same-bytes'))(delivery, evidence);
  if (name !== 'late-twin') return standsInTheWay(comesAsFar)(delivery, evidence);
  const [newer, twin] = [deliveryOf(evidence, 'newer-result'), deliveryOf(evidence, 'twin')];
  const far = farOfPlain(evidence);
  const [late] = delivery.attempts;
  if (newer === undefined || twin === undefined || far === undefined || late === undefined) return notReached;
  if (takesAgain('same-bytes')(twin, evidence).state !== 'fine' || comesAsFar(newer, evidence).state !== 'fine') return notReached;
  if (late[far] !== true) return isMute(late) ? couldNotLook(delivery, late.reason?.code ?? 'no answer') : violation({ kind: 'again-refused', how: 'late', ...refusalOf(delivery, late) });
  return stillNewer(delivery, newer);
};

/** Where one result is kept for a learner and course, it must be the newer one; where more are, nothing was overwritten. */
function stillNewer(delivery: Delivery, newer: Delivery): Observation {
  const counts = countsOf(delivery.stored);
  if ('problem' in counts) return unseen('late', delivery, counts.problem);
  if (counts.after > 1) return fine;
  const [shown, before] = [scoreOf(delivery.stored), scoreOf(newer.stored)];
  const [older, later] = [delivery.stimulus.body['score'], newer.stimulus.body['score']];
  if (shown === null || before === null) return unseen('late', delivery, 'it shows no field "score"');
  if (typeof later !== 'number' || before !== later) return unseen('late', delivery, 'it did not show the newer result either');
  return shown === older ? violation({ kind: 'newer-overwritten', newer: later, shown }) : fine;
}
