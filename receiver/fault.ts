/** What a flawed receiver does otherwise. A fault is data and small pure functions: the conforming receiver answers, the fault changes it. */
import type { RequirementId } from '../generated/requirements.js';
import type { CourseResult } from '../generated/types.ts';
import type { Answer } from './answer.ts';
import type { Incoming } from './incoming.ts';
import type { StoredResult } from './merge.ts';

export type Change = (answer: Answer, incoming: Incoming) => Answer | Promise<Answer>;

export interface Fails {
  readonly id: RequirementId;
  /** Why this one too; for every id beyond the fault's own. */
  readonly why?: string;
}

export interface Refusal {
  readonly status: number;
  readonly detail: string;
}

/** What a rule of the receiver's own may look at. */
export interface Rule {
  (result: CourseResult, incoming: Incoming & { readonly text: string }, stored: () => Promise<StoredResult[]>): Refusal | undefined | Promise<Refusal | undefined>;
}

export interface Fault {
  /** File name, and value of --fault. */
  readonly id: string;
  /** One sentence that goes on from "The receiver ...". */
  readonly summary: string;
  /** Exactly the scenarios that it violates. */
  readonly fails: readonly Fails[];
  /** Scenarios that nobody can judge because of it. */
  readonly unknown?: readonly RequirementId[];
  /** The origins that it allows, of those that it should. */
  readonly origins?: (origins: readonly string[]) => readonly string[];
  /** Its path, where it is another. */
  readonly path?: string;
  /** Further paths that take results. */
  readonly paths?: readonly string[];
  /** What GET answers on further paths. */
  readonly pages?: Readonly<Record<string, Answer>>;
  /** Answers GET on its own path, from what is stored; `query` is the URL's. */
  readonly reads?: (query: URLSearchParams, stored: readonly StoredResult[]) => Answer;
  /** Answers a POST in the receiver's place, and nothing is stored; undefined leaves it to the receiver. */
  readonly instead?: (incoming: Incoming) => Answer | undefined;
  /** Refuses a valid result before it is stored. */
  readonly refuse?: Rule;
  /** What is stored in the place of a valid body, in order; each must be a valid body too. */
  readonly stores?: (text: string) => readonly string[];
  /** Every stored body is a result of its own: no twin is known, and nothing is merged. */
  readonly apart?: boolean;
  /** What its read side shows of what is stored; what a POST's rules look at is all of it. */
  readonly shows?: (stored: readonly StoredResult[]) => StoredResult[];
  /** Changes every answer. */
  readonly answer?: Change;
  /** Changes the answer to OPTIONS. */
  readonly preflight?: Change;
  /** Changes the answer to POST; what was stored stays stored. */
  readonly post?: Change;
}
