import type { FindingKind, FindingOf } from '../finding.ts';
import type { Repeat } from './reproduce.ts';

/** What a finding says. Sentences end with a full stop; header lines to paste and values stand alone. */
export interface Words {
  /** One sentence: what is wrong, and what it means for a learner or author. */
  readonly summary: string;
  readonly expected: string;
  readonly seen: readonly string[];
  readonly fix: readonly string[];
  /** Header lines, ready to paste. */
  readonly paste?: readonly string[];
  /** What repeats it with curl; none where curl would show nothing. */
  readonly repeat: Repeat | null;
}

export type Table<K extends FindingKind> = { readonly [Kind in K]: (finding: FindingOf<Kind>) => Words };

export const quote = (value: string | null): string => (value === null ? 'no such header' : JSON.stringify(value));
export const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms % 1000 === 0 ? 0 : 1)} s`;
/** The start of a body, on one line. */
export const excerpt = (body: string | null): string[] => {
  const text = body?.replace(/\s+/g, ' ').trim().slice(0, 160) ?? '';
  return text === '' ? [] : [`body: ${text}`];
};
