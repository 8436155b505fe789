/** Failures that somebody knows of: what a run's rows make of such a list. Pure; `today` is handed in. */
import type { KnownFailure, KnownFailureState, ScenarioRow } from '../generated/types.ts';

export interface KnownJudged {
  /** The rows, those that fail as known marked. Their verdicts stay. */
  readonly rows: ScenarioRow[];
  readonly states: KnownFailureState[];
}

/**
 * Marks what fails as known. Only `violates` can be known: what is unknown was not looked at, and no list makes it fine.
 * `today` is an ISO date in UTC; an entry counts on its last day, and for the origins that it names: what begins to fail elsewhere is new.
 */
export function applyKnown(rows: readonly ScenarioRow[], list: readonly KnownFailure[], today: string): KnownJudged {
  const states = list.map((entry) => ({ ...entry, state: stateOf(entry, rows.find(({ id }) => id === entry.id), today) }));
  const known = new Map(states.filter(({ state }) => state === 'still-fails').map(({ id, reason, until }) => [id, { reason, until }]));
  return {
    states,
    rows: rows.map((row) => {
      const mark = known.get(row.id);
      return mark === undefined ? row : { ...row, known: mark };
    }),
  };
}

function stateOf({ until, origins }: KnownFailure, row: ScenarioRow | undefined, today: string): KnownFailureState['state'] {
  if (row === undefined) return 'not-run';
  if (until < today) return 'outdated';
  if (row.verdict === 'violates') return origins === undefined || originsOf(row).every((origin) => origins.includes(origin)) ? 'still-fails' : 'elsewhere';
  return row.verdict === 'conforms' ? 'passes' : 'unseen';
}

/** From where it fails: the origins of the deliveries that show it, each once. */
export const originsOf = ({ finding }: ScenarioRow): string[] => [...new Set(finding?.where.map(({ origin }) => origin) ?? [])].sort();

/** An entry that passes, or whose day is past: the list must be changed. */
export const isStale = ({ state }: KnownFailureState): boolean => state === 'passes' || state === 'outdated';
