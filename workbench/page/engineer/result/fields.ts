/** The fields of the next body, and those that were taken out. */
import type { Result } from '../../../state.ts';

export interface Field { readonly name: string; /** JSON text. */ readonly json: string; readonly state: 'given' | 'set' | 'removed' }

export function fieldsOf({ body, set, unset }: Result): Field[] {
  const present = Object.entries(parsed(body)).map(([name, value]): Field => ({ name, json: set[name] ?? JSON.stringify(value), state: name in set ? 'set' : 'given' }));
  return [...present, ...unset.map((name): Field => ({ name, json: '', state: 'removed' }))];
}

function parsed(body: string): object {
  if (notJson(body) !== null) return {};
  const value: unknown = JSON.parse(body);
  return typeof value === 'object' && value !== null ? value : {};
}

/** Why this is no JSON text, in words; null where it is. */
export function notJson(text: string): string | null {
  try {
    JSON.parse(text);
    return null;
  } catch {
    return text.trim() === '' ? 'Empty is no JSON. Write null, or "" for an empty text.' : `Not JSON. Text stands in double quotes: ${JSON.stringify(text)}`;
  }
}
