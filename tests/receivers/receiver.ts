/** A flawed receiver as data: what it does, and exactly what that violates. */
import type { RequirementId } from '../../generated/requirements.js';

export interface Running { readonly url: string; readonly close: () => Promise<void> }

export interface FlawedReceiver {
  /** File name. */
  readonly id: string;
  /** One sentence that goes on from "The receiver ...". */
  readonly summary: string;
  /** Exactly the scenarios that it violates; `why` for every id beyond the flaw's own. */
  readonly fails: readonly { readonly id: RequirementId; readonly why?: string }[];
  /** Of verify, without --strict. */
  readonly exitCode: 0 | 1 | 2;
  /** What the model says of it. judges: the same as the browser. cannot-know: unknown. not-played: only a browser plays what shows it. */
  readonly model: 'judges' | 'cannot-know' | 'not-played';
  start(): Promise<Running>;
}
