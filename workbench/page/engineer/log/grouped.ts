/** Entries by what they belong to: a delivery begins with a play, and has attempts. */
import type { Entry } from '../../../state.ts';

export interface Group { readonly key: number; readonly title: string | null; readonly entries: readonly Entry[] }

export function grouped(entries: readonly Entry[]): Group[] {
  const groups: { key: number; title: string | null; attempt: number | null; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const current = groups.at(-1);
    const begins = current === undefined || entry.kind === 'play' || (entry.attempt === null && current.attempt !== null) || (entry.attempt !== null && entry.attempt !== current.attempt);
    if (begins) groups.push({ key: entry.id, title: entry.attempt === null ? null : titleOf(entry, groups.at(-1)?.entries ?? []), attempt: entry.attempt, entries: [entry] });
    else current.entries.push(entry);
  }
  return groups;
}

/** By whose click it is: each click on Check URL, and each replay, is a first attempt of its own. */
function titleOf({ attempt }: Entry, before: readonly Entry[]): string {
  const begun = before.findLast(({ kind }) => kind === 'play' || kind === 'replay' || kind === 'saved');
  if (begun?.kind === 'replay') return 'Replay';
  return begun?.who === 'check-url' ? 'Check URL' : `Attempt ${attempt ?? ''}`;
}
