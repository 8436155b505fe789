import type { Delivery, Setting } from '../generated/types.ts';
import { anyArrived, showedNothing } from './silent.ts';
import { comparable } from './checks/stored-fields.ts';

const FIELDS = ['courseId', 'learnerId', 'score', 'status', 'finishedOn'] as const;

/** What the report says of the read side that was asked: which one, what of it was compared, and where it could not tell, why. None where nobody asked. */
export function readBackSetting(deliveries: readonly Delivery[], template: string | undefined, pointer: string | undefined): Setting[] {
  const asked = deliveries.flatMap(({ stored }) => stored ?? []);
  if (asked.length === 0) return [];
  const problem = asked.find((stored) => stored.problem !== null)?.problem;
  const unread = problem == null ? [] : [`${asked.every((stored) => stored.problem !== null) ? 'it could not be read' : 'it could not always be read'}: ${problem}`];
  const where = template === undefined ? "the receiver's own results" : `${template}${pointer === undefined || pointer === '' ? '' : ` at ${pointer}`}`;
  const told = template === undefined ? unread : [...unread, ...compared(deliveries)];
  return [{ name: 'read-back', value: `${where}${told.length === 0 ? '' : ` (${told.join('; ')})`}`, source: template === undefined ? 'the embedded receiver' : '--read-back: asked before and after each result', status: 'assumed' }];
}

/** By which of our names it shows something that can be compared. */
function compared(deliveries: readonly Delivery[]): string[] {
  if (!anyArrived(deliveries)) return ['nothing arrived that it could show'];
  if (showedNothing(deliveries)) return ['it showed nothing in this whole run'];
  const latest = deliveries.flatMap(({ stored }) => (stored?.latest == null ? [] : [stored.latest]));
  const names = new Set(latest.flatMap((one) => comparable(one)));
  const not = FIELDS.filter((name) => !names.has(name));
  if (latest.length === 0 || not.length === 0) return [];
  return [names.size === 0 ? `counted, not compared: no ${not.join(', ')} in it` : `counted, and compared by ${FIELDS.filter((name) => names.has(name)).join(', ')}; no ${not.join(', ')} in it to compare`];
}
