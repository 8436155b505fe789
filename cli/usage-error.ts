import { closest } from 'fastest-levenshtein';

/** Wrong usage: told in one line, exit code 3, nothing was sent. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** "Did you mean x?" where something allowed is near, else the allowed values. */
export function suggest(given: string, allowed: readonly string[]): string {
  // A part of an id is nearer to it than any spelling.
  const nearest = allowed.find((value) => given.length > 3 && value.endsWith(`/${given}`)) ?? closest(given, [...allowed]);
  return `Did you mean ${nearest}?${allowed.length <= 8 ? ` Allowed: ${allowed.join(', ')}.` : ''}`;
}
