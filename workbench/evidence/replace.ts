/** Takes out of any text what is secret or personal. */
import { redacting } from '../../report/redact.ts';
import { inJson, isJson } from './json-text.ts';
import { KEPT, naming } from './naming.ts';
import { People } from './personal.ts';
import type { Recording } from './recording.ts';

export interface Replacing {
  readonly people: People;
  /** A text from outside; JSON stays JSON. */
  readonly text: (text: string) => string;
  /** A text that was cut short, without the half of a name that its end may be. */
  readonly cut: (text: string) => string;
  /** A JSON value. */
  readonly value: <T>(value: T) => T;
}

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
  const mark = CUT.exec(text)?.[0] ?? '';
  const end = text.slice(0, text.length - mark.length);
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
