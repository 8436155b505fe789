import type { Reason } from '../../generated/types.ts';

/** What a stimulus of a circumstance came to; null where it was not played. */
export interface Played { readonly delivered: boolean | null; readonly reason: Reason | null; readonly status: number | null }

export type ContextFinding =
  /** `onlyHere`: the vendor's own origin is welcome. */
  | { kind: 'extra-origin-fails'; origin: string; reason: Reason | null; status: number | null; onlyHere: boolean }
  | { kind: 'null-origin'; played: Played | null; value: string | null }
  /** `line`: what the host page's policy must hold. `within` and `without` it, as played. */
  | { kind: 'page-policy'; line: string; within: Played | null; without: Played | null }
  /** `postLeft`: while the preflight had no answer yet. `stored`: of the one whose POST had none; null where no read side shows it. */
  | { kind: 'tab-closed'; postLeft: boolean; stored: boolean | null; problem: string | null }
  | { kind: 'blocked-is-silent'; failed: number; silent: number }
  | { kind: 'anonymous-learner' }
  | { kind: 'intranet'; host: string; addresses: readonly string[]; denied: boolean };
