/** JSON Pointer (RFC 6901). */

/** Its tokens, unescaped; undefined where it is no pointer. '' points at the whole. */
export function tokensOf(pointer: string): string[] | undefined {
  if (pointer === '') return [];
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer.slice(1).split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What it points at. `missing` is the place among the tokens from which on there is nothing. */
export type Pointed = { readonly value: unknown } | { readonly missing: number };

/** Own members and elements only; a null on the way is nothing, and so is all that would be below it. */
export function pointedAt(value: unknown, tokens: readonly string[]): Pointed {
  let at = value;
  for (const [index, token] of tokens.entries()) {
    if (at === null) return { value: null };
    const known = typeof at === 'object' && (Array.isArray(at) ? /^(0|[1-9]\d*)$/.test(token) : true) && Object.hasOwn(at, token);
    if (!known) return { missing: typeof at === 'object' ? index : index - 1 };
    at = (at as Readonly<Record<string, unknown>>)[token];
  }
  return { value: at };
}
