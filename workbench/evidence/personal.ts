/** Who is in a recording: the values to be replaced, each with the pseudonym that stands for it in every file. */
import { contract } from '../../generated/contract.js';
import { requirements } from '../../generated/requirements.js';
import { EXPLANATIONS } from '../../scenarios/wording/explanations.ts';
import type { Recording } from './recording.ts';

export type PersonalKind = 'e-mail address' | 'account id' | 'name';

export interface Person {
  readonly kind: PersonalKind;
  /** As it was first met. Never written to a file. */
  readonly value: string;
  readonly pseudonym: string;
  /** hidden: wherever it stands. word: as a word of its own. value: only where it is a whole value, since it is too short, or a word of the report's own. */
  readonly hunted: 'hidden' | 'word' | 'value';
}

/**
 * E-mail addresses, known or not, with the @ as it stands in URLs, JSON and HTML too, and with whatever URL encoding stands before it.
 * Only what begins no earlier is tried, so that a long word is read once.
 */
export const EMAIL = /(?<![\p{L}\p{N}._+~-]|%(?=[\da-f]{2}))(?:[\p{L}\p{N}._+~-]|%(?!(?:25)?40)[\da-f]{2})+(@|%40|%2540|\\u0040|&#64;|&#x40;|&commat;)[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,30}\.\p{L}{2,24}/giu;

const PSEUDONYMS: Readonly<Record<PersonalKind, (n: number) => string>> = { 'e-mail address': (n) => `learner-${n}@example.invalid`, 'account id': (n) => `account-${n}`, name: (n) => `Learner ${n}` };

/** The values in the order in which they are met; the same value, in upper or lower case, is one person. */
export class People {
  readonly #known = new Map<string, Person>();
  readonly #counts: Record<PersonalKind, number> = { 'e-mail address': 0, 'account id': 0, name: 0 };
  readonly #own: ReadonlySet<string>;
  /** All that is personal, so that no pseudonym is taken that somebody bears. */
  readonly #taken: string;

  constructor(recording: Recording) {
    const ids = learnerIds(recording);
    const names = recording.personal.map((value) => value.trim()).filter((value) => value !== '');
    this.#own = ownWords(recording);
    this.#taken = [...ids, ...names].join('\n').toLowerCase();
    for (const value of ids) this.meet(value, value.includes('@') ? 'e-mail address' : 'account id');
    for (const value of names) this.meet(value, value.includes('@') ? 'e-mail address' : 'name');
    for (const value of names.filter((name) => !name.includes('@'))) this.#meetParts(value);
  }

  get all(): readonly Person[] {
    return [...this.#known.values()];
  }

  find(value: string): Person | undefined {
    return this.#known.get(value.toLowerCase());
  }

  meet(value: string, kind: PersonalKind): Person {
    return this.find(value) ?? this.#add(value, kind, this.#next(kind));
  }

  /** "Jane Miller" is echoed as "Dear Jane" too. */
  #meetParts(name: string): void {
    const whole = this.find(name);
    const parts = name.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length >= 3);
    if (whole === undefined || parts.length < 2) return;
    for (const part of parts) if (this.find(part) === undefined) this.#add(part, 'name', whole.pseudonym);
  }

  #add(value: string, kind: PersonalKind, pseudonym: string): Person {
    const person = { kind, value, pseudonym, hunted: this.#hunted(value, kind) };
    this.#known.set(value.toLowerCase(), person);
    return person;
  }

  #next(kind: PersonalKind): string {
    const pseudonym = PSEUDONYMS[kind](++this.#counts[kind]);
    return this.#taken.includes(pseudonym.toLowerCase()) ? this.#next(kind) : pseudonym;
  }

  #hunted(value: string, kind: PersonalKind): Person['hunted'] {
    if (kind === 'e-mail address') return 'hidden';
    if (value.length < 3 || /^[\d.,-]{1,4}$/.test(value) || this.#own.has(value.toLowerCase())) return 'value';
    return kind === 'name' || /^\d+$/.test(value) || value.length < 6 ? 'word' : 'hidden';
  }
}

/** Every learnerId that was sent or stored, whatever its type. */
function learnerIds({ deliveries, rows }: Recording): string[] {
  const bodies = deliveries.flatMap(({ attempts, receipts }) => [...attempts.map(({ body }) => body), ...(receipts ?? []).map(({ body }) => body ?? '')]);
  const sent = [...deliveries.map(({ stimulus }) => stimulus.body['learnerId']), ...[...new Set(bodies)].map(learnerIn)];
  const shown = rows.flatMap(({ finding }) => (finding?.where ?? []).map(({ learnerId }) => learnerId));
  return [...new Set([...sent, ...shown].flatMap(leaves))];
}

function learnerIn(body: string): unknown {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'learnerId' in value ? value.learnerId : null;
  } catch {
    return null;
  }
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}

/** What a report says by itself: somebody of that name must not blank it. */
function ownWords({ deliveries, settings }: Recording): Set<string> {
  const exchanges = deliveries.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.exchanges));
  const headers = new Set(exchanges.flatMap(({ request, response }) => [...request.headers, ...(response?.headers ?? [])].map(([name]) => name)));
  const keys = deliveries.flatMap(({ stimulus }) => Object.keys(stimulus.body));
  const text = JSON.stringify([contract, requirements, EXPLANATIONS, [...headers], keys, settings.map(({ name, source }) => [name, source]), PROTOCOL]);
  return new Set([...(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []), ...keys.map((key) => key.toLowerCase())]);
}

const PROTOCOL = 'GET HEAD POST PUT DELETE OPTIONS http https net err chromium chrome mozilla safari gecko linux windows macintosh gzip deflate close alive chunked text html plain utf empty cross site none no cache max age public private error failed true false null redacted learner account example invalid';
