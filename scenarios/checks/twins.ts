/** What became of results that came more than once, as the receiver's own read side shows it. Without one: unobserved, never a guess. */
import type { Delivery, Stored } from '../../generated/types.ts';
import { cameAsFar, farOfPlain } from '../look.ts';
import type { Again } from '../retry/finding.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, notApplicable, notReached, unobserved, violation } from '../scenario.ts';
import { countsOf, resultsOf, unseenBeside, type Uncounted } from './counting.ts';
import { rateLimited } from './limited.ts';
import { numberOf } from './stored-fields.ts';
import { answersOf, comesAsFar, deliveryOf, whyMute, refusalOf, couldNotLook, standsInTheWay, takesAgain, takesTogether } from './retry.ts';

const unseen = (how: Again, delivery: Delivery, { problem, most }: Uncounted): Observation => unobserved({ kind: 'storing-unobserved', how, answers: answersOf(delivery), problem, most });

/** All attempts of a delivery make one result at most. */
function oneResult(how: Exclude<Again, 'late'>, delivery: Delivery, { deliveries }: Evidence): Observation {
  const made = resultsOf(delivery, deliveries);
  if ('problem' in made) return unseen(how, delivery, made);
  return made.rows <= 1 ? fine : violation({ kind: 'kept-apart', how, times: delivery.attempts.length, rows: made.rows });
}

/** A second result of one learner, which shows that the read side can show two: told by its own row. */
const shows = ({ stimulus: { name } }: Delivery): boolean => name === 'retake';

/** Of what was taken again, as the same bytes or later, one result is kept. */
export const storedAsOne = (how: 'later' | 'same-bytes'): Check => (delivery, evidence) => {
  if (shows(delivery)) return notApplicable;
  const taken = takesAgain(how)(delivery, evidence);
  if (taken.state === 'not-applicable') return taken;
  return taken.state === 'fine' ? oneResult(how, delivery, evidence) : notReached;
};

/** Two at once: both answered, and one kept. Where two in a row are refused or kept twice, that is told there. */
export const survivesTogether: Check = (delivery, evidence) => {
  if (shows(delivery)) return notApplicable;
  if (delivery.stimulus.name === 'twin') return standsInTheWay(storedAsOne('same-bytes'))(delivery, evidence);
  const twin = deliveryOf(evidence, 'twin');
  if (twin !== undefined && standsInTheWay(storedAsOne('same-bytes'))(twin, evidence).state === 'not-reached') return notReached;
  const taken = takesTogether(delivery, evidence);
  return taken.state === 'fine' ? oneResult('together', delivery, evidence) : taken;
};

const scoreOf = (stored: Stored | undefined): number | null => {
  const score = stored?.latest?.['score'];
  return numberOf(score) ?? null;
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
  if (cameAsFar(late, far)) return stillNewer(delivery, newer, evidence);
  const mute = whyMute(late);
  return rateLimited(delivery, late, evidence) ?? (mute === undefined ? violation({ kind: 'again-refused', how: 'late', ...refusalOf(delivery, late) }) : couldNotLook(delivery, mute));
};

/** A newer result that was kept beside the older one cannot be overwritten by it. Else the one that is shown must be the newer one: where a read side may show the last received alone, nobody knows. */
function stillNewer(delivery: Delivery, newer: Delivery, { deliveries }: Evidence): Observation {
  const [counts, kept] = [countsOf(delivery), countsOf(newer)];
  if ('problem' in counts) return unseen('late', delivery, counts);
  const [shown, before] = [scoreOf(delivery.stored), scoreOf(newer.stored)];
  const [older, later] = [delivery.stimulus.body['score'], newer.stimulus.body['score']];
  const problem = (words: string) => unseen('late', delivery, { problem: words, most: null });
  if (shown === null || before === null) return problem('it shows no field "score"');
  if ('after' in kept && kept.before > 0 && kept.after > kept.before && counts.after >= kept.after) return fine;
  if (typeof later !== 'number' || before !== later) return problem('it did not show the newer result either');
  if (shown === later) return fine;
  const beside = unseenBeside(counts.after, deliveries);
  if (beside !== undefined) return unseen('late', delivery, beside);
  return shown === older ? violation({ kind: 'newer-overwritten', newer: later, shown }) : problem('it shows neither the newer result nor the older one');
}
