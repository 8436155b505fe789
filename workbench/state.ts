/** What the pages show: plain values, made by the session and pushed to every page. No page keeps state of its own beyond which tab is open. */
import type { Outcome, ReportedFinding, ScenarioRow } from '../generated/types.ts';
import type { Answers, TemplateId } from '../simulator/course/course.ts';
import type { Behaviour, Player } from '../simulator/course/player.ts';
import type { InboxView } from './inbox/view.ts';

export interface State {
  readonly hookproof: string;
  readonly browser: { readonly product: string; readonly version: string; readonly visible: boolean };
  readonly target: Target;
  /** Sentences on what differs here from a learner's browser. */
  readonly conditions: readonly string[];
  readonly rules: { readonly template: TemplateId; readonly behaviour: Behaviour; readonly attempts: number; readonly mastery: number; readonly sections: boolean };
  readonly learner: Learner;
  readonly player: Player;
  readonly answers: Answers;
  readonly score: { readonly right: number; readonly total: number; readonly value: number | null; readonly status: 'passed' | 'failed' };
  readonly checkUrl: CheckUrl;
  /** What became of the last result of the course, seen from both ends, and how many attempts of it had failed before; null before. */
  readonly fate: { readonly outcome: Outcome; readonly failed: number } | null;
  /** What the next POST of the course carries. */
  readonly result: Result;
  /** The browser asks the person whether the page may reach this address; nothing leaves until he answers. */
  readonly asking: boolean;
  /** A course sends or Check URL does: one at a time. */
  readonly busy: boolean;
  /** What is wrong, by the last course delivery and the last Check URL. */
  readonly rows: readonly ScenarioRow[];
  /** null for a foreign endpoint, which cannot be broken on purpose; with a relay before it, the way can. */
  readonly faults: FaultBoard | null;
  readonly inbox: InboxView | null;
  /** saving: the zip is being written. `file` and `error` tell how the last saving ended. */
  readonly evidence: { readonly deliveries: number; readonly saving: boolean; readonly file: string | null; readonly error: string | null };
  /** The text of the repro file for what was played last; null before. */
  readonly repro: string | null;
}

export interface Target {
  /** Secrets redacted. */
  readonly url: string;
  readonly kind: 'embedded' | 'foreign' | 'stand-in';
}

export type Learner = { readonly kind: 'nobody' } | { readonly kind: 'anonymous' } | { readonly kind: 'identified'; readonly name: string; readonly email: string };

export interface CheckUrl {
  /** undecided: what hookproof does not do decides, such as running a script in the authoring page. */
  readonly phase: 'idle' | 'checking' | 'success' | 'failure' | 'waiting' | 'undecided';
  /** What the author sees: the vendor's label, or in our words why there is none; null before. */
  readonly label: string | null;
  /** ISO 8601: repeated clicks send this same finishedOn. */
  readonly openedAt: string | null;
  /** What became of its request, seen from both ends; null before. */
  readonly outcome: Outcome | null;
  /** Whether courses will agree, where it can be known from this answer. */
  readonly disagreement: { readonly checkUrl: 'green' | 'red'; readonly courses: 'green' | 'red'; readonly words: string } | null;
}

export interface Preset { readonly id: string; readonly what: string }

export interface Result {
  /** played: what the course's own score gives. */
  readonly preset: string;
  readonly presets: readonly Preset[];
  /** Fields that were overridden, as JSON text, and fields that were taken out. */
  readonly set: Readonly<Record<string, string>>;
  readonly unset: readonly string[];
  /** The body as it would be sent now; each attempt takes finishedOn anew. */
  readonly body: string;
  /** What is worth knowing of this body: a binary tail, a missing field. */
  readonly notes: readonly string[];
}

export interface FaultBoard {
  readonly all: readonly { readonly id: string; readonly of: 'receiver' | 'way'; readonly summary: string; readonly fails: readonly { readonly id: string; readonly sentence: string }[] }[];
  /** The fault that is on; null for a conforming receiver and a good way. */
  readonly on: string | null;
  /** It recovers after so many failed attempts of a delivery; null: it never does. */
  readonly failFirst: number | null;
  /** What the last play with the fault looked like from both ends. */
  readonly ends: { readonly fault: string | null; readonly browser: readonly string[]; readonly receiver: readonly string[]; readonly learner: string } | null;
}

export type Tone = 'plain' | 'good' | 'bad' | 'warn';

/** One line of the log. A later entry with the same id takes its place. */
export interface Entry {
  readonly id: number;
  /** ISO 8601, and milliseconds since the learner's click. */
  readonly at: string;
  readonly ms: number | null;
  readonly who: 'course' | 'check-url' | 'browser' | 'endpoint' | 'learner' | 'hookproof';
  readonly kind: EntryKind;
  readonly tone: Tone;
  readonly attempt: number | null;
  readonly title: string;
  readonly text: string | null;
  readonly detail: Detail | null;
}

export type EntryKind =
  | 'play' | 'saved' | 'preflight-asked' | 'preflight-answered' | 'preflight-remembered' | 'post-sent' | 'post-answered' | 'redirect-followed'
  | 'browser-decided' | 'page-told' | 'learner-sees' | 'check-url-says' | 'asking' | 'fault' | 'replay' | 'note';

export interface Marked { readonly name: string; readonly value: string; /** At fault, by the rule beside it. */ readonly wrong: boolean }

/** The exact bytes of a step, and what was expected of them. Bodies are text, 4 kB at most. */
export interface Detail {
  readonly line: string | null;
  readonly headers: readonly Marked[];
  readonly body: string | null;
  readonly expected: readonly { readonly what: string; readonly expected: string; readonly received: string; readonly fine: boolean }[];
  /** The finding of scenarios/ that this step shows, in its words. */
  readonly finding: { readonly id: string; readonly level: ScenarioRow['level']; readonly source: string; readonly found: ReportedFinding } | null;
}

/** What is pushed: the state whole, and the entries that are new or changed. */
export interface Push { readonly state: State; readonly entries: readonly Entry[]; /** All entries there are, the ones that a page has dropped included. */ readonly total: number }
