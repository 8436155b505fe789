import type { Delivery } from '../../generated/types.ts';
import { isStored } from '../checks/stored.ts';

/** What the receiver's own read side adds to a failure, where it was looked at. */
export function atTheOtherEnd(delivery: Delivery): string[] {
  const [attempt] = delivery.attempts;
  const stored = isStored(delivery);
  const posted = attempt?.exchanges.some(({ role, onWire }) => role === 'request' && onWire) === true;
  if (attempt === undefined || attempt.accepted === true || stored === null || !posted) return [];
  if (!stored) return ['read side: nothing is stored'];
  const who = delivery.stimulus.sender === 'check-url' ? 'author' : 'learner';
  return [`read side: the result is stored, ${attempt.accepted === false ? `although the ${who} was told that it failed` : `while the ${who} still waits`}`];
}
