/** The overrides of a play without persons. */
import { contract } from '../../generated/contract.js';
import type { Repro } from '../../generated/types.ts';
import { mapStrings } from '../../report/strings.ts';
import { impersonal, isNobodys } from './clean.ts';
import type { LeftOut } from './left-out.ts';

const MOST = 50;

/** `personal` are the names and addresses that learners gave; what nobody can recognise stays as it was typed. */
export function overridesOf({ set, unset }: Repro['overrides'], personal: readonly string[], leftOut: LeftOut): Repro['overrides'] {
  const named = Object.entries(set).filter(([name]) => isField(name)).slice(0, MOST);
  const taken = unset.filter(isField).slice(0, MOST);
  if (named.length + taken.length < Object.keys(set).length + unset.length) leftOut.say('Overrides of fields that no file should name, and those after the fiftieth, are left out.');
  const clean = impersonal(personal);
  const value = Object.fromEntries(named.map(([name, one]) => [name, name === 'learnerId' ? disguised(one) : mapStrings(one, clean)]));
  if (named.some(([name, one]) => name === 'learnerId' && differs(one, value[name]))) leftOut.say('The overridden learnerId is a pseudonym of the same kind.');
  if (named.some(([name, one]) => name !== 'learnerId' && differs(one, value[name]))) leftOut.say('Pseudonyms stand for persons in overrides.');
  if (named.some(([name, one]) => !FIELDS.has(name) && hasText(one))) leftOut.say('Overridden fields are in here as they were typed.');
  return { set: value, unset: taken };
}

const FIELDS: ReadonlySet<string> = new Set(contract.fields.value);
const isField = (name: string): boolean => /^[^\u0000-\u001f]{1,100}$/.test(name) && name !== '__proto__';
const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);
const hasText = (value: unknown): boolean => typeof value === 'string' ? /\p{L}/u.test(value) : typeof value === 'object' && value !== null && Object.values(value).some(hasText);

/** A learnerId of the same type. */
const disguised = (learnerId: unknown): unknown => (typeof learnerId === 'number' ? Number(digits(learnerId)) : mapStrings(learnerId, pseudonymOf));

/** As long and as strange: an address, one with a plus, letters beyond ASCII, blanks around it, all digits, or an account id. */
function pseudonymOf(id: string): string {
  const [, before = '', text = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(id) ?? [];
  if (text === '' || isNobodys(text)) return id;
  if (/^\d+$/.test(text)) return before + digits(text) + after;
  const strange = [...new Set(text.match(/[^\p{L}\p{N}@._-]/gu) ?? [])].join('');
  const [stem, domain] = text.includes('@') ? ['learner', '@example.invalid'] : ['account', ''];
  const start = `${/[^\x00-\x7f]/.test(text) ? stem.replace('a', 'ä') : stem}${strange === '' ? '-' : strange}1`;
  return before + start + 'x'.repeat(text.length > LONG ? Math.max(0, text.length - start.length - domain.length) : 0) + domain + after;
}

/** What is longer may fail because it is. */
const LONG = 64;
const digits = (number: number | string): string => String(number).replace(/\d/g, '1');
