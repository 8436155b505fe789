/** The inbox as a page shows it: plain values, bounded. */
import type { Header } from '../../generated/types.ts';
import type { Misread } from '../../receiver/misread.ts';

export interface InboxView {
  /** Of everything that ever arrived. */
  readonly counts: Counts;
  /** The last 200, in order of arrival. */
  readonly arrivals: readonly ArrivalView[];
  /** The valid results among those, merged as the receiver merges them; in order of their first arrival. */
  readonly groups: readonly GroupView[];
}

export interface Counts {
  readonly arrivals: number;
  readonly preflights: number;
  /** POSTs. */
  readonly results: number;
  /** POSTs with a valid course result. */
  readonly valid: number;
  readonly others: number;
  readonly answered: number;
  /** The client went away before an answer. */
  readonly gone: number;
  /** Neither answered nor gone. */
  readonly waiting: number;
}

export interface ArrivalView {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: 'preflight' | 'result' | 'other';
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly origin: string | null;
  readonly headers: readonly Header[];
  /** The first 4,096 characters; '' where there was none, null where it is not UTF-8. */
  readonly body: string | null;
  readonly bodyCut: boolean;
  /** How many bytes came. */
  readonly bytes: number;
  /** The fault that the receiver had. */
  readonly fault: string | null;
  /** Why a POST is no course result; null where it is one, and for all else. */
  readonly misread: Misread | null;
  /** null for what is no valid result. */
  readonly role: Role | null;
  readonly state: 'waiting' | 'answered' | 'gone';
  /** null while there is none. */
  readonly answer: AnswerView | null;
  /** Whether it can be sent again byte by byte: all its bytes came, and within the receiver's limit. */
  readonly replayable: boolean;
}

export interface AnswerView {
  readonly status: number;
  readonly headers: readonly Header[];
  /** The first 4,096 characters. */
  readonly body: string;
  readonly bodyCut: boolean;
  /** Milliseconds since the request arrived. */
  readonly ms: number;
}

/** first: of its group. re-submission: other bytes than before. twin: the same bytes as an earlier one. */
export type Role = { readonly kind: 'first'; readonly group: number } | { readonly kind: 're-submission' | 'twin'; readonly group: number; /** The arrival that it repeats. */ readonly repeats: number };

/** Arrivals that count as one result. */
export interface GroupView {
  /** Its first arrival. */
  readonly id: number;
  readonly courseId: string;
  readonly learnerId: string;
  readonly score: number | null;
  readonly status: string;
  readonly firstFinishedOn: string;
  readonly lastFinishedOn: string;
  /** How often it was sent, twins included. */
  readonly arrivals: readonly number[];
  /** With different bytes, the first one included. */
  readonly submissions: number;
  readonly resubmissions: number;
  /** Byte-identical to an earlier one. */
  readonly twins: number;
}
