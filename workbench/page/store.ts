/** What the page shows: the last state, the last entries, and how the line to the session is. Changes are shown once a frame. */
import type { Entry, Push, State } from '../state.ts';

/** Rows of the log in the page. */
export const KEPT = 300;

export interface View {
  /** null until the session has pushed. */
  readonly state: State | null;
  readonly entries: readonly Entry[];
  readonly total: number;
  /** The session cannot be reached. */
  readonly lost: boolean;
  /** Why the last command was refused. */
  readonly refused: string | null;
}

export interface Store {
  view(): View;
  receive(push: Push): void;
  lost(lost: boolean): void;
  refused(words: string | null): void;
}

/** `show` is called at most once a frame, with everything that came since. */
export function createStore(show: (view: View) => void): Store {
  let view: View = { state: null, entries: [], total: 0, lost: false, refused: null };
  let waiting = false;
  const change = (part: Partial<View>) => {
    view = { ...view, ...part };
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      show(view);
    });
  };
  return {
    view: () => view,
    receive: ({ state, entries, total }) => change({ state, total, entries: merged(view.entries, entries) }),
    lost: (lost) => change({ lost }),
    refused: (refused) => change({ refused }),
  };
}

/** Later entries take the place of those with the same id; the oldest are dropped. */
export function merged(old: readonly Entry[], fresh: readonly Entry[]): readonly Entry[] {
  if (fresh.length === 0) return old;
  const byId = new Map(old.map((entry) => [entry.id, entry]));
  const oldest = old[0]?.id ?? 0;
  for (const entry of fresh) if (byId.has(entry.id) || entry.id >= oldest) byId.set(entry.id, entry);
  return [...byId.values()].sort((a, b) => a.id - b.id).slice(-KEPT);
}
