/** What several commands read the same way. Each throws a UsageError that names the option. */
import { suggest, UsageError } from './usage-error.ts';

export function oneOf<T extends string>(name: string, given: string | undefined, allowed: readonly T[]): T | undefined {
  if (given === undefined) return undefined;
  const found = allowed.find((value) => value === given);
  if (found === undefined) throw new UsageError(`Failed to read ${name}: "${given}" is unknown. ${suggest(given, allowed)}`);
  return found;
}

export function whole(name: string, given: string | undefined, least: number, most: number): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (!/^\d+$/.test(given) || value < least || value > most) throw new UsageError(`Failed to read ${name}: "${given}" is no whole number from ${least} to ${most}. Give one.`);
  return value;
}

export function filled(name: string, given: string | undefined): string | undefined {
  if (given?.trim() === '') throw new UsageError(`Failed to read ${name}: it is empty. Give a text, or leave it out.`);
  return given;
}
