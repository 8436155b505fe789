/** A POST's body to its answer: parsed, validated, stored, and only then acknowledged. */
import { validateResult } from '../generated/validators.js';
import type { Answer } from './answer.ts';
import { jsonAnswer } from './answer.ts';
import type { Rule } from './fault.ts';
import type { Incoming } from './incoming.ts';
import { fieldProblems, problem } from './problems.ts';
import type { Store } from './store.ts';

export const takeResult = (store: Store, refuse?: Rule) => async (incoming: Incoming): Promise<Answer> => {
  const { text } = incoming;
  if (text === null) return problem(400, 'The body is not UTF-8.');
  const parsed = parse(text);
  if ('error' in parsed) return problem(400, `The body is not JSON: ${parsed.error}.`);
  const { value } = parsed;
  if (!validateResult(value)) {
    const errors = fieldProblems(validateResult.errors ?? []);
    return problem(400, `The body is no course result: ${errors.map(({ field, why }) => `${field} ${why}`.trim()).join('; ')}.`, errors);
  }
  const refusal = await refuse?.(value, { ...incoming, text }, () => store.results());
  if (refusal !== undefined) return problem(refusal.status, refusal.detail);
  await store.add(text);
  return jsonAnswer(200, { stored: true });
};

function parse(text: string): { value: unknown } | { error: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
