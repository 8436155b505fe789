/** Takes given secrets out of any text: as they are written, in URLs of URLs, in base64 and in hex. */
import { base64Forms, hexForm, inCodes, urlForm } from './coded.ts';
import { REDACTED } from './redact-url.ts';

/** What is to be hidden. */
export interface Secrets {
  /** Anywhere, the longest first. */
  readonly texts: readonly string[];
  /** Only where they stand alone: short ones that the user himself gave. */
  readonly words: readonly string[];
  /** Name and value of a URL's query; the name of a value alone is empty. A short value is hidden beside its name only. */
  readonly pairs: readonly (readonly [name: string, value: string])[];
}

export function hiding({ texts, words, pairs }: Secrets): (text: string) => string {
  const coded = texts.filter((secret) => secret.length >= WORTH_DECODING);
  const plain = replacing([...texts.map((secret) => begun(secret, secret.length > SHORT ? escaped : urlForm)), ...coded.map((secret) => begun(secret, hexForm)), ...words.map(alone)], 'gi');
  const beside = pairs.map(([name, value]) => new RegExp(`${name === '' ? `(${MARK})` : `((?:(?<![A-Za-z0-9])|(?<=${MARK}))${urlForm(name)}${BETWEEN})`}${urlForm(value)}(?![A-Za-z0-9])`, 'gi'));
  const inBase64 = replacing(coded.flatMap((secret) => base64Forms(secret.slice(0, LONG)).map((form) => (secret.length > LONG ? `${form}${REST}` : form))), 'g');
  return (text) => {
    const left = beside.reduce((some, pair) => some.replace(pair, `$1${REDACTED}`), plain(text));
    return coded.length === 0 ? left : inCodes(left, inBase64);
  };
}

/** Whether a text holds the word by itself. */
export const holdsAlone = (text: string, word: string): boolean => new RegExp(alone(word), 'i').test(text);

const alone = (word: string): string => `(?<![A-Za-z0-9])${urlForm(word)}(?![A-Za-z0-9])`;
/** What begins a query or a pair, encoded as often as somebody put a URL into a URL. */
const MARK = '%(?:25)*(?:3F|26)';
const BETWEEN = String.raw`["']?\s{0,9}(?:[=:]|%(?:25)*3D)\s{0,9}["']?`;

/** An expression of all that an endpoint may send would be too large to be built: of a longer secret the beginning is hunted, and what hangs on it goes too. */
const LONG = 1000;
const REST = String.raw`[^\s"'<>]*`;
const AT_ONCE = 20;
/** Longer ones are hunted as they are written, decoded and encoded once. */
const SHORT = 200;
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const begun = (secret: string, pattern: (text: string) => string): string => (secret.length > LONG ? `${pattern(secret.slice(0, LONG))}${REST}` : pattern(secret));

function replacing(patterns: readonly string[], flags: string): (text: string) => string {
  const some = Array.from({ length: Math.ceil(patterns.length / AT_ONCE) }, (_, index) => new RegExp(patterns.slice(index * AT_ONCE, (index + 1) * AT_ONCE).join('|'), flags));
  return (text) => some.reduce((left, any) => left.replace(any, REDACTED), text);
}

/** What is shorter may be in a code by chance. */
const WORTH_DECODING = 8;
