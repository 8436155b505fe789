/** A receiver's read side over HTTP, as its owner describes it. */
import type { Header } from '../../generated/types.ts';
import { ask } from './ask.ts';
import { shownIn } from './elements.ts';
import { tokensOf } from './pointer.ts';
import type { ReadSide, Shown } from './read-side.ts';
import { filledIn } from './template.ts';

export interface ReadBack {
  /** A URL with {learnerId}, and {courseId} where it wants one. */
  readonly template: string;
  /** Sent with each question; never told to anybody. */
  readonly headers: readonly Header[];
  /** Where in the answer the results stand, as a JSON Pointer; '' is the whole. */
  readonly pointer: string;
}

/** How long a result may take to show: some seconds are usual where a queue stands between. */
const LIMIT_MS = 5000;
const SETTLE_MS = 100;

export function readSideAt({ template, headers, pointer }: ReadBack): ReadSide {
  const tokens = tokensOf(pointer) ?? [];
  return {
    async show(who): Promise<Shown> {
      const answered = await ask(filledIn(template, who), headers);
      if ('problem' in answered) return answered;
      const { status, contentType, text } = answered;
      if (status === 404) return { elements: [] };
      if (status !== 200) return { problem: `it answered with ${status}` };
      const json = parsed(text);
      return json === undefined ? { problem: `its answer is ${/html/i.test(contentType) ? 'HTML' : 'no JSON'}` } : shownIn(json, tokens, who);
    },
    limitMs: LIMIT_MS,
    settleMs: SETTLE_MS,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
