/** The receiver's own read side, as far as hookproof asks it: what is stored for one learner and one course. */
export interface Who {
  readonly learnerId: string;
  readonly courseId: string;
}

/** Of one stored result, the fields that bear our names; nothing else of an answer is kept. */
export type Element = Readonly<Record<string, unknown>>;

/** What it shows now, or why that cannot be told. A problem is never a guess about what is stored. */
export type Shown = { readonly elements: readonly Element[] } | { readonly problem: string };

export interface ReadSide {
  /** Asks once. Never throws for what the read side does. */
  show(who: Who): Promise<Shown>;
  /** How long a change may take to show; 0 where what was answered is there. */
  readonly limitMs: number;
  /** For how long at least it is watched for more, once a change showed. */
  readonly settleMs: number;
  /** The receiver's own store, in this process: what it does not show is not there. */
  readonly own?: true;
}

const NAMES = ['courseId', 'learnerId', 'score', 'finishedOn', 'status'] as const;
/** A field longer than this is nothing of ours. */
const LONG = 2000;

/** The part of a value that is kept. */
export function elementOf(value: object): Element {
  const entries = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(NAMES.flatMap((name) => {
    const field = entries.get(name);
    const kept = field === null || typeof field === 'number' || typeof field === 'boolean' || (typeof field === 'string' && field.length <= LONG);
    return kept ? [[name, field] as const] : [];
  }));
}
