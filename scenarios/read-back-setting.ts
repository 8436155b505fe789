import type { Delivery, Setting } from '../generated/types.ts';

/** What the report says of the read side that was asked: which one, and where it could not tell, why. None where nobody asked. */
export function readBackSetting(deliveries: readonly Delivery[], template: string | undefined, pointer: string | undefined): Setting[] {
  const asked = deliveries.flatMap(({ stored }) => stored ?? []);
  if (asked.length === 0) return [];
  const problem = asked.find((stored) => stored.problem !== null)?.problem;
  const where = template === undefined ? "the receiver's own results" : `${template}${pointer === undefined || pointer === '' ? '' : ` at ${pointer}`}`;
  return [{ name: 'read-back', value: `${where}${problem == null ? '' : ` (${asked.every((stored) => stored.problem !== null) ? 'it could not be read' : 'it could not always be read'}: ${problem})`}`, source: template === undefined ? 'the embedded receiver' : '--read-back: asked before and after each result', status: 'assumed' }];
}
