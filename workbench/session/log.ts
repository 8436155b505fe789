/** The step log: what happened, in order, the newest ten thousand; their bytes for the newest thousand. */
import type { Entry } from '../state.ts';

export type Draft = Omit<Entry, 'id'>;

const KEPT = 10_000;
const DETAILED = 1000;

export interface Log {
  /** Adds an entry; answers with its id. */
  add(draft: Draft): number;
  /** Puts a fuller entry in the place of an earlier one. */
  replace(id: number, draft: Draft): void;
  /** The last entries, oldest first. */
  last(count: number): Entry[];
  /** How many there were, dropped ones included. */
  readonly total: number;
}

/** `onChange` hears of each entry that is new or changed. */
export function createLog(onChange: (entry: Entry) => void): Log {
  const entries = new Map<number, Entry>();
  let total = 0;
  const put = (entry: Entry) => {
    entries.set(entry.id, entry);
    onChange(entry);
  };
  return {
    add(draft) {
      total += 1;
      put({ ...draft, id: total });
      entries.delete(total - KEPT);
      const old = entries.get(total - DETAILED);
      if (old?.detail != null) entries.set(old.id, { ...old, detail: null });
      return total;
    },
    replace(id, draft) { if (entries.has(id)) put({ ...draft, id }); },
    last: (count) => [...entries.values()].slice(-count),
    get total() { return total; },
  };
}
