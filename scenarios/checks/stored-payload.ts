/** A payload that is accepted, and what the read side shows of it. Compared with the plain case: what becomes of every result is told by delivery/stored. */
import type { Delivery } from '../../generated/types.ts';
import { look, plainOf } from '../look.ts';
import type { Check, Evidence, Observation } from '../scenario.ts';
import { fine, violation } from '../scenario.ts';
import { whatOf } from '../stimuli/index.ts';
import { acceptsLikePlain } from './payload.ts';
import { counted, isStored } from './stored.ts';
import { differingFields } from './stored-fields.ts';

/** What a payload is about: one field, all of them, or none that a read side is asked for. */
type About = 'learnerId' | 'score' | 'every field' | 'none';

/** Accepted as the plain case is; and where the read side shows the plain case, it shows this one too, with what it is about as it was sent. */
export const acceptsAndStores = (value: (delivery: Delivery) => string, about: About): Check => (delivery, evidence) => {
  const accepted = acceptsLikePlain(value)(delivery, evidence);
  return accepted.state === 'fine' ? stored(delivery, evidence, value(delivery), about) : accepted;
};

/** What nobody can tell is no violation: accepted is what the row is about. */
function stored(delivery: Delivery, evidence: Evidence, value: string, about: About): Observation {
  const plain = plainOf(evidence, 'course');
  const own = counted(delivery);
  if (plain === undefined || own === undefined || isStored(plain) !== true) return fine;
  const shown = isStored(delivery);
  if (shown === false) return foldsCase(delivery) ? fine : violation({ kind: 'accepted-not-stored', what: whatOf(delivery.stimulus), value, status: look(delivery)?.final?.response?.status ?? null, waitedMs: own.waitedMs });
  const always = differingFields(plain, counted(plain)?.latest ?? null).map(({ name }) => name);
  const fields = shown === null || about === 'none' ? [] : differingFields(delivery, own.latest).filter(({ name }) => (about === 'every field' || name === about) && !always.includes(name));
  return fields.length === 0 ? fine : violation({ kind: 'stored-otherwise', what: whatOf(delivery.stimulus), fields });
}

/** An endpoint may keep learner ids in lower case, and its read side may then know ours in lower case only. */
const foldsCase = ({ stimulus: { body } }: Delivery): boolean => typeof body['learnerId'] === 'string' && body['learnerId'] !== body['learnerId'].toLowerCase();
