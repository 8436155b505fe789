import type { Attempt, Delivery } from '../../generated/types.ts';
import { isStored } from '../checks/stored.ts';

/** What the receiver's own read side adds to a failure, where it was looked at. */
export function atTheOtherEnd(delivery: Delivery): string[] {
  const [attempt] = delivery.attempts;
  const stored = isStored(delivery);
  const posted = attempt?.exchanges.some(({ role, onWire }) => role === 'request' && onWire) === true;
  if (attempt === undefined || attempt.accepted === true || stored === null || !posted) return [];
  if (!stored) return ['read side: nothing is stored'];
  return [`read side: the result is stored, ${attempt.accepted === false ? `although ${toldBy(delivery, attempt)}` : 'while its sender still waits'}`];
}

/** Of results kept apart, what the words do not count yet: each further delivery that shows it. */
export function keptApartToo([, ...others]: readonly Delivery[]): string[] {
  return others.flatMap(({ attempts, stored }) => (stored?.after == null || stored.before === null ? [] : [`tried once more with ${attempts.length} POSTs: ${stored.after - stored.before} results more`]));
}

/** What a course says of an answer that it could not read, differs between its documented behaviours. */
function toldBy({ stimulus: { sender } }: Delivery, { page }: Attempt): string {
  if (sender === 'check-url') return 'Check URL shows an error';
  return page?.settled === 'response' ? 'the learner was told that it failed' : 'the course counts it as failed';
}
