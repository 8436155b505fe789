import { base64Forms, inCodes } from '../../report/coded.ts';
import { textForms } from './forms.ts';
import { EMAIL, rejoining } from './addresses.ts';
import { codes } from './codes.ts';
import type { People, Person } from './personal.ts';

/** Fields whose values are words of the contract or of hookproof's own: a name that equals one of them is not looked for there. */
export const KEPT = ['courseId', 'score', 'finishedOn', 'status', 'kind', 'leg', 'code', 'because', 'method', 'sender'];

/** Found by EMAIL in every form. The others are looked for by themselves. */
const SIMPLE = /^[a-z0-9._-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){0,8}\.[a-z]{2,24}$/i;

/** Puts pseudonyms for the people in a text: for those known, wherever and as whatever they stand, and for every other e-mail address. */
export function naming(people: People): (text: string) => string {
  return hunting(people.all, (text) => text.replace(EMAIL, (address, at: string) => pseudonymOf(address, at, people)));
}

/** The same for those known alone; `others` takes out the addresses of the others, and the simple ones of these. */
export function hunting(people: readonly Person[], others: (text: string) => string): (text: string) => string {
  const hunted = people.filter(({ hunted: how }) => how !== 'value');
  const hides = [
    hiding(hunted.filter(({ value }) => value.includes('@') && !SIMPLE.test(value))),
    rejoining(hunted),
    others,
    hiding(hunted.filter(({ value }) => !value.includes('@'))),
    quoted(people.filter(({ hunted: how }) => how === 'value')),
    // Last: what it leaves of its surroundings clings to the pseudonym.
    decoding(hunted),
    codes(hunted),
  ];
  return (text) => hides.reduce((changed, hide) => hide(changed), text);
}

/** As a text writes it. */
function hiding(people: readonly Person[]): (text: string) => string {
  if (people.length === 0) return (text) => text;
  const forms = people.flatMap((person) => textForms(person.value).map((form) => ({ form, person }))).sort((a, b) => b.form.length - a.form.length);
  const any = new RegExp(runsOf(forms).join('|'), 'giu');
  const byForm = new Map(forms.map(({ form, person }) => [form.toLowerCase(), person]));
  // A few letters have a case that toLowerCase does not know.
  const slowly = (found: string) => forms.find(({ form }) => new RegExp(`^${escaped(form)}$`, 'iu').test(found))?.person;
  return (text) => text.replace(any, (found) => (byForm.get(found.toLowerCase()) ?? slowly(found))?.pseudonym ?? found);
}

/** Patterns for the forms in their order; words that follow each other share one look at what stands around them, which costs more than the words do. */
function runsOf(forms: readonly { readonly form: string; readonly person: Person }[]): string[] {
  const runs: { readonly word: boolean; readonly forms: string[] }[] = [];
  for (const { form, person } of forms) {
    const word = person.hunted === 'word';
    const last = runs.at(-1);
    if (last?.word === word) last.forms.push(escaped(form));
    else runs.push({ word, forms: [escaped(form)] });
  }
  return runs.map(({ word, forms: all }) => (word ? `${BEFORE}(?:${all.join('|')})${AFTER}` : all.join('|')));
}

/** The beginning and end of a word; what is escaped before it is no part of it. */
const BEFORE = '(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrtbf]|%[\\da-f]{2}|\\\\u[\\da-f]{4}))';
const AFTER = '(?![\\p{L}\\p{N}])';
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** As a quoted value, and no field's name. */
function quoted(people: readonly Person[]): (text: string) => string {
  if (people.length === 0) return (text) => text;
  const any = new RegExp(`(?<!\\b(?:${KEPT.join('|')})\\\\{0,8}["']\\s{0,9}:\\s{0,9})(\\\\{0,8}["'])(${people.map(({ value }) => escaped(value)).join('|')})(\\\\{0,8}["'])(?!\\s{0,9}:)`, 'giu');
  const byValue = new Map(people.map(({ value, pseudonym }) => [value.toLowerCase(), pseudonym]));
  return (text) => text.replace(any, (_, before: string, value: string, after: string) => before + (byValue.get(value.toLowerCase()) ?? value) + after);
}

/** In base64. */
function decoding(people: readonly Person[]): (text: string) => string {
  const forms = people.flatMap(({ value, pseudonym }) => written(value).flatMap(base64Forms).map((pattern) => ({ pattern, pseudonym })));
  if (forms.length === 0) return (text) => text;
  const any = new RegExp(forms.map(({ pattern }) => pattern).join('|'), 'g');
  const pseudonymOfCode = (code: string): string => forms.find(({ pattern }) => new RegExp(`^${pattern}$`).test(code))?.pseudonym ?? code;
  return (text) => inCodes(text, (run) => run.replace(any, pseudonymOfCode));
}

const written = (value: string): string[] => [...new Set([value, value.toLowerCase(), value.toUpperCase(), JSON.stringify(value).slice(1, -1)])];

function pseudonymOf(address: string, at: string, people: People): string {
  const place = address.indexOf(at);
  const before = ENCODED.exec(address.slice(0, place))?.[0] ?? '';
  const [local, domain] = [address.slice(before.length, place), address.slice(place + at.length)];
  if (/^(redacted)?$/i.test(local) || domain.toLowerCase() === 'example.invalid') return address;
  const name = decoded(local);
  const known = [0, 1, 2, 5].filter((length) => CLINGS.test(name.slice(0, length))).map((length) => people.find(`${name.slice(length)}@${domain}`)).find((person) => person !== undefined);
  return before + (known ?? people.meet(`${name}@${domain}`, 'e-mail address')).pseudonym;
}

/** What a URL encodes and no address holds ends what stands before the address: email%3D. */
const ENCODED = /^.*%(?!2b|252b)[0-7][\da-f]/is;

/** Of an escape before an address, or of Markdown around it, this may cling to it: \n, %3D, \u003c, __. */
const CLINGS = /^(?:|[nrt]|[\da-f]{2}|u[\da-f]{4}|[._+~-]+)$/i;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll(/%25(?=2b)/gi, '%'));
  } catch {
    return text;
  }
}
