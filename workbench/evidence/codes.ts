/** Persons in codes that are broken by lines or are codes of codes: base64 in lines, base64 of base64, hex. */
import type { Person } from './personal.ts';

/** A pseudonym for each whole code in which one of these people is named. */
export function codes(people: readonly Person[]): (text: string) => string {
  const worth = people.filter(({ value }) => value.length >= SHORTEST).map(({ value, pseudonym }) => ({ value: value.toLowerCase(), pseudonym }));
  if (worth.length === 0) return (text) => text;
  const named = (text: string): string | undefined => worth.find(({ value }) => text.includes(value))?.pseudonym;
  const inside = (code: string, deeper: number): string | undefined => {
    for (const reading of readings(code.replace(LINE_END, ''))) {
      const found = named(reading.toLowerCase()) ?? (deeper > 0 ? reading.match(CODE)?.map((inner) => inside(inner, deeper - 1)).find((one) => one !== undefined) : undefined);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return (text) => text.replace(CODE, (code) => inside(code, 1) ?? code);
}

/** What is shorter may be in a code by chance. */
const SHORTEST = 6;
const LINE_END = /\r?\n|(?:\\{1,8}r)?\\{1,8}n/g;
const CODE = /[A-Za-z0-9+/_-]{8,}(?:(?:\r?\n|(?:\\{1,8}r)?\\{1,8}n)[A-Za-z0-9+/_-]{2,}){0,5000}/g;
const HEX = /^[\da-f]+$/i;
/** No need to look there. */
const WORDS = /^[A-Z]?[a-z/_-]*$/;

/** The text may begin anywhere in a group. */
function readings(code: string): string[] {
  if (WORDS.test(code)) return [];
  const hex = HEX.test(code) ? [0, 1].map((from) => Buffer.from(code.slice(from), 'hex')) : [];
  return [...hex, ...[0, 1, 2, 3].map((from) => Buffer.from(code.slice(from), 'base64'))].map((bytes) => bytes.toString('utf8'));
}
