/** The values by fast-check. Loaded only where a run sends some: it is no part of what go-live starts with. */
import { array, boolean, constant, constantFrom, dictionary, double, integer, oneof, record, sample, string, type Arbitrary } from 'fast-check';
import schema from '../../schema/result.schema.json' with { type: 'json' };
import type { Field, Values } from './values.ts';

/** Each value has a seed of its own, made of the run's and its name: a run of fewer scenarios makes the same ones. */
export function valuesOf(seed: number): Values {
  const pick = <T>(name: string, arbitrary: Arbitrary<T>): T => {
    const [value] = sample(arbitrary, { seed: mixed(seed, name), numRuns: 1 });
    if (value === undefined) throw new Error(`Failed to make a value: none came for ${name}. This is a fault of hookproof.`);
    return value;
  };
  return {
    wrongType: (field) => pick(`type ${field}`, oneof(...typesForbidden(field).map((type) => OF_TYPE[type]))),
    beyond(field, bound) {
      const limit = ruleOf(field, bound);
      const by = pick(`${bound} ${field}`, oneof(constant(1), integer({ min: 1, max: 1000 })));
      return bound === 'minimum' ? limit - by : limit + by;
    },
    noDate: (field) => pick(`date ${field}`, NO_DATE.filter((text) => !new RegExp(ruleOf(field, 'pattern')).test(text) && Number.isNaN(Date.parse(text)))),
    hostile: (kind) => pick(`hostile ${kind}`, HOSTILE[kind]),
  };
}

type JsonType = keyof typeof OF_TYPE;

const word = string({ minLength: 1, maxLength: 12, unit: 'grapheme-ascii' });
const OF_TYPE = {
  string: word,
  number: oneof(integer({ min: -1000, max: 1000 }), double({ min: -1000, max: 1000, noNaN: true })),
  boolean: boolean(),
  null: constant(null),
  array: array(word, { maxLength: 3 }),
  object: dictionary(string({ minLength: 1, maxLength: 6, unit: constantFrom('a', 'b', 'c', 'd') }), word, { maxKeys: 3, noNullPrototype: true }),
} as const satisfies Record<string, Arbitrary<unknown>>;
const TYPES = Object.keys(OF_TYPE) as JsonType[];

function typesForbidden(field: Field): JsonType[] {
  const allowed: readonly string[] = [propertyOf(field).type].flat();
  return TYPES.filter((type) => !allowed.includes(type));
}

interface Property { readonly type: string | string[]; readonly minimum?: number; readonly maximum?: number; readonly pattern?: string }
const propertyOf = (field: Field): Property => schema.properties[field];

/** What the schema says of the field. Throws where it says nothing: then there is nothing to go beyond. */
function ruleOf<K extends keyof Property>(field: Field, keyword: K): NonNullable<Property[K]> {
  const rule = propertyOf(field)[keyword];
  if (rule === undefined) throw new Error(`Failed to make a value: ${field} has no ${keyword} in schema/result.schema.json. Leave its recipe out.`);
  return rule;
}

/** The form of a time with no such month, day or hour; or words. */
const two = (min: number, max: number) => integer({ min, max }).map((number) => String(number).padStart(2, '0'));
const NO_DATE = oneof(
  record({ month: two(13, 99), day: two(32, 99), hour: two(25, 99) }).map(({ month, day, hour }) => `2026-${month}-${day}T${hour}:61:61.000Z`),
  constantFrom('yesterday', 'half past nine', 'not a date', 'NaN', 'Invalid Date'),
);

/** Each holds what its kind is named after, so that no seed leaves it out. Nothing here deletes, waits or calls anybody. */
const HOSTILE = {
  quotes: constantFrom(`O'Brien "the quick"`, `"'"'`, `it's "quoted" \\'twice\\'`, "``'\"\\"),
  sql: constantFrom(`'); SELECT 1; -- `, `' OR '1'='1`, `1' UNION SELECT NULL -- `, `"; SELECT 'a`),
  html: constantFrom('<b>bold</b>&amp;', '"><i title="x">', '<!-- --><p>', '{{7*7}}${7*7}<br>'),
  control: constantFrom('\u0000', 'a\u0000b', '\u0000\u0007\u001b[31m', '\u0000\u007f\u2028'),
} as const;

/** FNV-1a, 32 bits. */
function mixed(seed: number, name: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash | 0;
}
