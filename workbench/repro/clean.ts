/** Secrets and persons out of whatever a repro file quotes. */
import type { Delivery } from '../../generated/types.ts';
import { redacting } from '../../report/redact.ts';
import { EMAIL } from '../evidence/addresses.ts';
import { hunting } from '../evidence/naming.ts';
import { learnerIn, People } from '../evidence/personal.ts';

export const PSEUDONYM = 'learner-1@example.invalid';

/** Domains that are nobody's (RFC 2606, RFC 6761): what stands there was made up. */
const NOBODYS = /[@.](example\.(com|net|org)|example|invalid|test|localhost)$/i;
export const isNobodys = (address: string): boolean => NOBODYS.test(address);

export interface Clean {
  readonly header: (text: string) => string;
  readonly body: (text: string) => string;
}

/** Takes out the secrets of these deliveries, the learners that they were about, `personal` names and addresses, and every e-mail address that may be somebody's. */
export function cleaning(target: string, deliveries: readonly Delivery[], personal: readonly string[]): Clean {
  const redact = redacting({ target, deliveries: [...deliveries] });
  const people = peopleIn(target, deliveries, personal);
  // An account id may be a word that headers are made of.
  const header = hunting(people.filter(({ kind, hunted }) => kind !== 'account id' && hunted !== 'value'), withoutAddresses);
  const body = hunting(people, withoutAddresses);
  return { header: (text) => header(redact(text)), body: (text) => body(redact(text)) };
}

/** The same for what was typed, which has no delivery. */
export const impersonal = (personal: readonly string[]): ((text: string) => string) => hunting(peopleIn('', [], personal), withoutAddresses);

/** What was typed here is somebody's, whatever its domain. */
const peopleIn = (target: string, deliveries: readonly Delivery[], personal: readonly string[]): People['all'] =>
  new People({ target, deliveries: deliveries.map(withoutNobody), rows: [], settings: [], personal }).all;

function withoutNobody(delivery: Delivery): Delivery {
  const isKnown = (id: unknown): boolean => typeof id === 'string' && isNobodys(id);
  const { learnerId, ...body } = delivery.stimulus.body;
  return {
    ...delivery,
    stimulus: { ...delivery.stimulus, body: isKnown(learnerId) ? body : delivery.stimulus.body },
    attempts: delivery.attempts.map((attempt) => (isKnown(learnerIn(attempt.body)) ? { ...attempt, body: '' } : attempt)),
  };
}

/** Every e-mail address that may be somebody's is the pseudonym. */
const withoutAddresses = (text: string): string => text.replace(EMAIL, (address) => (isNobodys(address) ? address : PSEUDONYM));
