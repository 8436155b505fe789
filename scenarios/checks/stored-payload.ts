/** A payload that is accepted, and what the read side shows of it. Compared with the plain case: what becomes of every result is told by delivery/stored. */
import type { Delivery, Stored } from '../../generated/types.ts';
import { look, plainOf } from '../look.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, told, unobserved, violation } from '../scenario.ts';
import { showsLate } from '../silent.ts';
import { whatOf } from '../stimuli/index.ts';
import { acceptsLikePlain } from './payload.ts';
import { counted, isStored, sameAsBefore } from './stored.ts';
import { differingFields, scaleOf, sentAtThatTime, showable, timesOf } from './stored-fields.ts';

/** What a payload is about: one field, all of them, or none that a read side is asked for. */
type About = 'learnerId' | 'score' | 'every field' | 'none';

/** Accepted as the plain case is; and where the read side shows the plain case, it shows this one too, with what it is about as it was sent. */
export const acceptsAndStores = (value: (delivery: Delivery) => string, about: About): Check => (delivery, evidence) => {
  const accepted = acceptsLikePlain(value)(delivery, evidence);
  return accepted.state === 'fine' ? stored(delivery, evidence, value(delivery), about) : accepted;
};

/** What the read side cannot tell is no violation, and no pass either: one that keeps the first result of a learner would be taken for one that keeps them all. */
function stored(delivery: Delivery, evidence: Evidence, value: string, about: About): Observation {
  const scale = scaleOf(evidence.deliveries);
  const plain = plainOf(evidence, 'course');
  if (plain === undefined || delivery.stored === undefined || isStored(plain) !== true) return fine;
  const status = look(delivery)?.final?.response?.status ?? null;
  const untold = (problem: string): Observation => unobserved({ kind: 'storage-unobserved', status, problem });
  const own = counted(delivery);
  if (own === undefined) return untold(delivery.stored.problem ?? 'it could not be read');
  const shown = isStored(delivery);
  const isOthers = own.after <= own.before && anotherOfThatTime(delivery, own.latest, evidence);
  if (shown === null && isOthers) return told({ kind: 'earlier-shown', what: whatOf(delivery.stimulus), status, sent: timesOf(delivery).at(-1) ?? null, shown: showable(own.latest?.['finishedOn']) });
  if (shown === null || isOthers) return untold(sameAsBefore(own));
  if (!shown && showsLate(evidence.deliveries)) return untold('it shows results later than they are waited for, and may show this one yet');
  if (!shown) return foldsCase(delivery) ? untold('it shows nothing of a learnerId in upper case, and may know it in lower case') : violation({ kind: 'accepted-not-stored', what: whatOf(delivery.stimulus), value, status, waitedMs: own.waitedMs });
  const always = differingFields(plain, counted(plain)?.latest ?? null, scale).map(({ name }) => name);
  const fields = differingFields(delivery, own.latest, scale).filter(({ name }) => (about === 'every field' || name === about) && !always.includes(name));
  return fields.length === 0 ? fine : violation({ kind: 'stored-otherwise', what: whatOf(delivery.stimulus), fields });
}

/** A read side that keeps times to the second may show the result that the learner sent in the same second before. */
const anotherOfThatTime = (delivery: Delivery, latest: Stored['latest'], { deliveries }: Evidence): boolean =>
  deliveries.some((other) => other !== delivery && other.stimulus.body['learnerId'] === delivery.stimulus.body['learnerId'] && sentAtThatTime(other, latest));

/** An endpoint may keep learner ids in lower case, and its read side may then know ours in lower case only. */
const foldsCase = ({ stimulus: { body } }: Delivery): boolean => typeof body['learnerId'] === 'string' && body['learnerId'] !== body['learnerId'].toLowerCase();
