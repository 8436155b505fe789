/** The same result more than once: as the learner's click with a fresh finishedOn, or as the very same bytes. */
import type { Reason, RoadFaultKind } from '../../generated/types.ts';

/** later: submitted again, with a fresh finishedOn. same-bytes: a twin. together: twins at once. late: a twin after a newer result. */
export type Again = 'later' | 'same-bytes' | 'together' | 'late';

/** Of which attempt a finding speaks, and what came back to it. */
interface Refused {
  attempt: number;
  status: number | null;
  reason: Reason | null;
  body: string | null;
}

export type RetryFinding =
  | ({ kind: 'again-refused'; how: Exclude<Again, 'together'> } & Refused)
  | { kind: 'together-refused'; answers: readonly (number | string)[] }
  | { kind: 'kept-apart'; how: Exclude<Again, 'late'>; times: number; rows: number }
  | { kind: 'newer-overwritten'; newer: number; shown: number }
  /** `most`: so many results the read side showed at once at most, which are too few to tell. */
  | { kind: 'storing-unobserved'; how: Again; answers: readonly (number | string)[]; problem: string | null; most: number | null }
  | ({ kind: 'does-not-recover'; faults: readonly RoadFaultKind[] } & Refused)
  | { kind: 'error-without-cors'; method: string; status: number; allowOrigin: string | null; origin: string }
  | { kind: 'retry-after-unread'; value: string };
