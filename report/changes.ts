/** What became of each row between an earlier run and a later one. Pure. */
import type { Change, ScenarioRow } from '../generated/types.ts';

/** Those rows that are not fine in both, in the later run's order; what it did not look at comes last. */
export function changesOf(before: readonly ScenarioRow[], after: readonly ScenarioRow[]): Change[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  const later = new Map(after.map((row) => [row.id, row]));
  const isFixed = (id: string | null) => id !== null && isBad(earlier.get(id)?.verdict) && later.get(id)?.verdict === 'conforms';
  return [
    ...after.flatMap((row) => changeOf(earlier.get(row.id), row, isFixed)),
    ...before.filter(({ id }) => !later.has(id)).map(({ id, level, verdict }): Change => ({ id, level, change: 'gone', was: verdict, is: null, worse: false })),
  ];
}

function changeOf(was: ScenarioRow | undefined, { id, level, verdict }: ScenarioRow, isFixed: (id: string | null) => boolean): Change[] {
  const as = (change: Change['change'], worse = false): Change[] => [{ id, level, change, was: was?.verdict ?? null, is: verdict, worse }];
  // With --only a row may be shown for the one reason that it is violated now.
  if (was === undefined) return verdict === 'violates' ? as('new', true) : as('added');
  if (!isBad(verdict)) return isBad(was.verdict) ? as(verdict === 'conforms' ? 'fixed' : 'gone') : [];
  if (!isBad(was.verdict)) return as('new', true);
  // What stood before it is fixed, and shows what it hid.
  if (was.verdict === 'unknown' && verdict === 'violates') return as('new', !isFixed(was.causedBy));
  return as('still-failing');
}

export const isBad = (verdict: ScenarioRow['verdict'] | undefined): boolean => verdict === 'violates' || verdict === 'unknown';

export const CHANGE_WORDS: Readonly<Record<Change['change'], string>> = { fixed: 'FIXED', 'still-failing': 'STILL FAILING', new: 'NEW', gone: 'GONE', added: 'ADDED' };
