/** Values of unknown shape, looked at without trust. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
export const objectOf = (value: unknown): Json => (isObject(value) ? value : {});
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
export const numberOf = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null);

/** How many lists and objects stand open at once in a JSON text. Read as text: what nests too deep cannot be walked. */
export function depthOf(text: string): number {
  let [open, most, quoted] = [0, 0, false];
  for (let place = 0; place < text.length; place += 1) {
    const mark = text[place];
    if (quoted && mark === '\\') place += 1;
    else if (mark === '"') quoted = !quoted;
    else if (!quoted && (mark === '[' || mark === '{')) most = Math.max(most, open += 1);
    else if (!quoted && (mark === ']' || mark === '}')) open -= 1;
  }
  return most;
}

/** undefined where it does not parse: what it holds must not get into a message. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
