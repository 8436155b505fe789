/** Takes out of any text what is secret or personal. */
import { redacting } from '../../report/redact.ts';
import { base64Forms, textForms } from './forms.ts';
import { inJson, isJson } from './json-text.ts';
import { EMAIL, People } from './personal.ts';
import type { Person } from './personal.ts';
import type { Recording } from './recording.ts';

export interface Replacing {
  readonly people: People;
  /** A text from outside; JSON stays JSON. */
  text(text: string): string;
  /** A text that was cut short, without the half of a name that its end may be. */
  cut(text: string): string;
  /** A JSON value. */
  value<T>(value: T): T;
}

/** Fields whose values are words of the contract or of hookproof's own: a name that equals one of them is not looked for there. */
const KEPT = ['courseId', 'score', 'finishedOn', 'status', 'kind', 'leg', 'code', 'because', 'method', 'sender'];

export function replacing(recording: Recording): Replacing {
  const people = new People(recording);
  const secretless = redacting(recording);
  const named = naming(people);
  const done = new Map<string, string>();

  const plain = (text: string): string => {
    const changed = named(secretless(text)).replace(FILE_URL, 'file:///somewhere').replace(HOME, '$1someone');
    return URL_ALONE.test(text) ? changed.replaceAll(' ', '%20') : changed;
  };
  const whole = (value: string, key: string): string | undefined => {
    const person = people.find(value);
    if (person === undefined || KEPT.includes(key)) return undefined;
    // A short number is anything: a status, a count, a score.
    const isCommon = person.hunted === 'value' && /^[\d.,-]+$/.test(value);
    return isCommon && key !== 'learnerId' ? undefined : person.pseudonym;
  };
  const json = (text: string): string => inJson(text, { whole, text: change, key: plain });
  const change = (text: string): string => {
    const known = done.get(text);
    if (known !== undefined) return known;
    const changed = isJson(text) ? json(text) : plain(text);
    done.set(text, changed);
    return changed;
  };
  return {
    people,
    text: change,
    cut: (text) => withoutHalf(text, people),
    // The shape is the same: strings became strings, and a personal number a string.
    value: <T>(value: T): T => (value === undefined ? value : JSON.parse(json(JSON.stringify(value))) as T),
  };
}

/** Four characters of an address or an id at the end, or where a quotation was cut, are taken for the beginning of it. */
function withoutHalf(text: string, people: People): string {
  const [end = text, mark = ''] = [text.replace(CUT, ''), CUT.exec(text)?.[0]];
  const low = end.toLowerCase();
  for (const { value, pseudonym, hunted } of people.all) {
    if (hunted !== 'hidden') continue;
    for (let length = value.length - 1; length >= 4; length -= 1) {
      if (low.endsWith(value.slice(0, length).toLowerCase())) return end.slice(0, -length) + pseudonym + mark;
    }
  }
  return text;
}

const CUT = /(?: \.\.\. \(\d+ more characters\))?$/;
const URL_ALONE = /^(?:https?:\/\/|\/)\S*$/i;
const FILE_URL = /file:\/\/\/[^\s"'<>)]*/gi;
/** A home directory's name is a person's; in a URL's path it is the endpoint's. */
const HOME = /((?<![\w.\])-])\/(?:home|Users)\/|\b[A-Z]:\\+Users\\+)[^/\\\s"'<>:;,)]+/g;

/** The people's names out of a text: those known, wherever and as whatever they stand, then every other e-mail address. */
function naming(people: People): (text: string) => string {
  const hunted = people.all.filter(({ hunted: how }) => how !== 'value');
  const weak = people.all.filter(({ hunted: how }) => how === 'value');
  const forms = hunted.flatMap((person) => textForms(person.value).map((form) => ({ form, person }))).sort((a, b) => b.form.length - a.form.length);
  const byForm = new Map(forms.map(({ form, person }) => [form.toLowerCase(), person]));
  const anyForm = anyOf(forms.map(({ form, person }) => (person.hunted === 'word' ? `${BEFORE}${escaped(form)}${AFTER}` : escaped(form))), 'giu');
  const coded = hunted.flatMap((person) => base64Forms(person.value).map((pattern) => ({ pattern: new RegExp(`^${pattern}$`), person })));
  const anyCoded = anyOf(coded.map(({ pattern }) => pattern.source.slice(1, -1)), 'g');
  const anyQuoted = weak.length === 0 ? null : new RegExp(`(?<!\\b(?:${KEPT.join('|')})\\\\*["']\\s*:\\s*)(\\\\*["'])(${weak.map(({ value }) => escaped(value)).join('|')})(\\\\*["'])(?!\\s*:)`, 'giu');

  const ofForm = (form: string): string => (byForm.get(form.toLowerCase()) ?? forms.find((one) => new RegExp(`^${escaped(one.form)}$`, 'iu').test(form))?.person)?.pseudonym ?? form;
  const ofCode = (code: string): string => coded.find(({ pattern }) => pattern.test(code))?.person.pseudonym ?? code;
  return (text) => {
    let changed = anyForm === null ? text : text.replace(anyForm, ofForm);
    changed = changed.replace(EMAIL, (address, at: string) => pseudonymOf(address, at, people));
    // Last: what it leaves of its surroundings clings to the pseudonym.
    if (anyCoded !== null) changed = changed.replace(anyCoded, ofCode);
    return anyQuoted === null ? changed : changed.replace(anyQuoted, (_, before: string, value: string, after: string) => before + (people.find(value)?.pseudonym ?? value) + after);
  };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
const anyOf = (patterns: readonly string[], flags: string): RegExp | null => (patterns.length === 0 ? null : new RegExp(patterns.join('|'), flags));

/** The beginning and end of a word; what is escaped before it is no part of it. */
const BEFORE = '(?:(?<![\\p{L}\\p{N}])|(?<=\\\\[nrtbf]|%[\\da-f]{2}|\\\\u[\\da-f]{4}))';
const AFTER = '(?![\\p{L}\\p{N}])';

function pseudonymOf(address: string, at: string, people: People): string {
  const [local = '', domain = ''] = address.split(at);
  if (/^redacted$/i.test(local) || domain.toLowerCase() === 'example.invalid') return address;
  return people.meet(`${decoded(local)}@${domain}`, 'e-mail address' satisfies Person['kind']).pseudonym;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
