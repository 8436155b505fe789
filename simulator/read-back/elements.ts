/** A read side's JSON to what it shows. */
import { pointedAt } from './pointer.ts';
import { elementOf, type Element, type Shown, type Who } from './read-side.ts';

/** An array counts its elements, an object is one, null is none. All else is a problem: what it means would be a guess. */
export function shownIn(json: unknown, tokens: readonly string[], who: Who): Shown {
  const pointed = pointedAt(json, tokens);
  // What holds no results may leave their member out; where not even its parent is there, the pointer leads somewhere else.
  if ('missing' in pointed) return pointed.missing === tokens.length - 1 ? { elements: [] } : { problem: 'the JSON Pointer leads nowhere in its answer' };
  const { value } = pointed;
  if (value === null) return { elements: [] };
  if (typeof value !== 'object') return { problem: `what it shows is a ${typeof value}, neither an array nor an object` };
  const elements = (Array.isArray(value) ? value : [value]).map((one: unknown) => (typeof one === 'object' && one !== null ? elementOf(one) : {}));
  return elements.some((element) => isSomebodyElses(element, who)) ? { problem: 'it shows results of another learner than the one that was asked for' } : { elements };
}

/** Nobody's name but our own is kept. Ours may have been cut off, or spelled in lower case. */
function isSomebodyElses({ learnerId }: Element, who: Who): boolean {
  if (typeof learnerId !== 'string') return false;
  const plain = (text: string) => text.normalize('NFKC').toLowerCase().trim();
  return !plain(who.learnerId).startsWith(plain(learnerId));
}
