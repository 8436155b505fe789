/** What a read side is known to be able to show in a run. That a second result is not shown is evidence only where it would be. */
import type { Delivery } from '../../generated/types.ts';
import { counted } from './stored.ts';
import { sentAtThatTime } from './stored-fields.ts';

/** `problem` null: nobody asked. `most`: so many it showed at most, which are too few to tell. */
export interface Uncounted { readonly problem: string | null; readonly most: number | null }

/**
 * So many results it is known to show at once: as many as it has shown in this run; those of the receiver's own store all.
 * An object shows one, a page its length. One that once showed fewer than before is known for nothing.
 */
export function mostShown(deliveries: readonly Delivery[]): number {
  const read = deliveries.flatMap(({ stored }) => (stored?.before == null || stored.after === null ? [] : [{ before: stored.before, after: stored.after, own: stored.own }]));
  if (read.some(({ own }) => own === true)) return Infinity;
  return read.some(({ before, after }) => after < before) ? 0 : Math.max(0, ...read.map(({ after }) => after));
}

/** Both counts, where the read side could be read and shows anything at all. */
export function countsOf(delivery: Delivery): { before: number; after: number } | Uncounted {
  const shown = counted(delivery);
  if (shown === undefined) return { problem: delivery.stored === undefined ? null : (delivery.stored.problem ?? 'it could not be read'), most: null };
  return shown.after === 0 ? { problem: 'it shows no result of this learner and course', most: null } : { before: shown.before, after: shown.after };
}

/** What it says of a result that it does not show beside the `after` others: nothing, unless it is known to show one more. */
export function unseenBeside(after: number, deliveries: readonly Delivery[]): Uncounted | undefined {
  const most = mostShown(deliveries);
  if (most > after) return undefined;
  return { problem: most < after ? 'it once showed fewer results than before' : `it never showed more than ${most === 1 ? 'one result' : `${most} results`} at once in this run, so another one may be there unseen`, most };
}

/** How many results a delivery made: two and more are seen as such, one and none need a read side that would have shown another one, and none a time that is ours. */
export function resultsOf(delivery: Delivery, deliveries: readonly Delivery[]): { readonly rows: number } | Uncounted {
  const counts = countsOf(delivery);
  if ('problem' in counts) return counts;
  const rows = counts.after - counts.before;
  if (rows > 1) return { rows };
  const unseen = unseenBeside(counts.after, deliveries);
  if (unseen !== undefined) return unseen;
  return rows === 1 || sentAtThatTime(delivery, delivery.stored?.latest ?? null) ? { rows } : { problem: `it shows ${counts.before} before and ${counts.after} after, and nothing tells ours from them`, most: null };
}
