/** Pushes to the pages in batches: the state whole, the entries that changed since the last push. */
import type { Entry, Push, State } from '../state.ts';

const BATCH_MS = 16;
const BATCH = 200;

export interface Publisher {
  entry(entry: Entry): void;
  /** Something changed; a push follows soon. */
  changed(): void;
  subscribe(listener: (push: Push) => void): () => void;
  /** Pushes what is waiting, now. */
  flush(): void;
}

export function createPublisher(state: () => State, total: () => number): Publisher {
  const listeners = new Set<(push: Push) => void>();
  const waiting = new Map<number, Entry>();
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const entries = [...waiting.values()].sort((a, b) => a.id - b.id);
    waiting.clear();
    const now = state();
    for (let from = 0; from === 0 || from < entries.length; from += BATCH) {
      const push: Push = { state: now, entries: entries.slice(from, from + BATCH), total: total() };
      for (const listener of listeners) listener(push);
    }
  };
  const changed = () => { timer ??= setTimeout(flush, BATCH_MS); };
  return {
    entry(entry) {
      waiting.set(entry.id, entry);
      changed();
    },
    changed,
    subscribe(listener) {
      listeners.add(listener);
      return () => { listeners.delete(listener); };
    },
    flush,
  };
}
