/** What the receiver's own read side shows of a result that was answered with success. */
import type { Delivery, Stored } from '../../generated/types.ts';
import { look } from '../look.ts';
import type { Check } from '../scenario.ts';
import { showedNothing, showsLate } from '../silent.ts';
import { fine, notApplicable, notReached, told, unknown, unobserved, violation } from '../scenario.ts';
import { comparable, differingFields, scaleOf, sentAtThatTime } from './stored-fields.ts';

/** The read side as it was counted before and after. */
export interface Counted extends Stored { readonly before: number; readonly after: number }

/** undefined where nobody asked, or the read side could not tell. */
export function counted({ stored }: Delivery): Counted | undefined {
  if (stored === undefined || stored.problem !== null || stored.before === null || stored.after === null) return undefined;
  return { ...stored, before: stored.before, after: stored.after };
}

/** Whether the read side shows this very delivery: true, false, or null where nobody can tell. */
export function isStored(delivery: Delivery): boolean | null {
  const stored = counted(delivery);
  if (stored === undefined) return null;
  if (stored.after > stored.before || sentAtThatTime(delivery, stored.latest)) return true;
  // No more than before: where there was none, none is there.
  return stored.before === 0 ? false : null;
}

/** Why it cannot tell, where it shows no more than before and nothing with our time. */
export const sameAsBefore = ({ before, after }: Counted): string => `it shows ${before} of this learner before and ${after} after, and nothing tells ours from them`;

export const storesWhatItAccepted: Check = (delivery, { deliveries }) => {
  const seen = look(delivery);
  const status = seen?.final?.response?.status ?? null;
  if (delivery.stored === undefined) return unobserved({ kind: 'storage-unobserved', status, problem: null });
  if (seen === undefined) return notReached;
  // That a payload is refused is told by its own row.
  if (seen.attempt.delivered !== true) return delivery.stimulus.name === 'plain' ? notReached : notApplicable;
  const stored = counted(delivery);
  // Who names a read side wants to know: that nobody could look is no pass.
  if (stored === undefined) return unknown({ kind: 'read-side-unread', status, problem: delivery.stored.problem });
  const { before, after, latest, waitedMs } = stored;
  const more = after - before;
  if (showedNothing(deliveries)) return unknown({ kind: 'read-side-empty', status });
  if (before === 0 && after === 0) return showsLate(deliveries) ? unknown({ kind: 'read-side-late', status, waitedMs }) : violation({ kind: 'not-stored', status, waitedMs });
  // An endpoint may keep one result for a learner and course: then what it shows is ours only if it bears our time.
  if (more <= 0 && !sentAtThatTime(delivery, latest)) return unobserved({ kind: 'storage-unobserved', status, problem: sameAsBefore(stored) });
  const posts = delivery.attempts.length;
  if (more > posts) return violation({ kind: 'stored-twice', posts, more });
  const fields = differingFields(delivery, latest, scaleOf(deliveries));
  if (fields.length > 0) return violation({ kind: 'stored-otherwise', what: null, fields });
  if (stored.late === true) return told({ kind: 'shown-late', status, waitedMs });
  const shown = comparable(latest);
  return shown.includes('score') ? fine : told({ kind: 'score-not-shown', shown });
};
