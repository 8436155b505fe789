/** A POST's body to its answer: read, stored, and only then acknowledged. */
import type { Answer } from './answer.ts';
import { jsonAnswer } from './answer.ts';
import type { Fault } from './fault.ts';
import type { Incoming } from './incoming.ts';
import { problem } from './problems.ts';
import { readResult } from './read-result.ts';
import type { Store } from './store.ts';

export const takeResult = (store: Store, { refuse, stores, apart = false }: Partial<Fault> = {}) => async (incoming: Incoming): Promise<Answer> => {
  const read = readResult(incoming);
  if ('misread' in read) return problem(read.misread.status, read.misread.detail, read.misread.errors);
  const text = incoming.text ?? '';
  const refusal = await refuse?.(read.result, { ...incoming, text }, () => store.results());
  if (refusal !== undefined) return problem(refusal.status, refusal.detail);
  for (const body of stores?.(text) ?? [text]) await store.add(body, { apart });
  return jsonAnswer(200, { stored: true });
};
