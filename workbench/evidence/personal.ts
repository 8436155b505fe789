/** Who is in a recording: the values to be replaced, each with the pseudonym that stands for it in every file. */
import { contract } from '../../generated/contract.js';
import { requirements } from '../../generated/requirements.js';
import { EXPLANATIONS } from '../../scenarios/wording/explanations.ts';
import type { Recording } from './recording.ts';
import { COMMON } from './common-words.ts';

export type PersonalKind = 'e-mail address' | 'account id' | 'name';

export interface Person {
  readonly kind: PersonalKind;
  /** As it was first met. Never written to a file. */
  readonly value: string;
  readonly pseudonym: string;
  /** hidden: wherever it stands. word: as a word of its own. value: only where it is a whole value, since it is too short, or a word of the report's own. */
  readonly hunted: 'hidden' | 'word' | 'value';
}

/** What a recording says about persons, and which words are not about any. */
export type About = Pick<Recording, 'target' | 'deliveries' | 'rows' | 'settings' | 'personal'>;

const NOWHERE = '@example.invalid';
const PSEUDONYMS: Readonly<Record<PersonalKind, (n: number) => string>> = { 'e-mail address': (n) => `learner-${n}${NOWHERE}`, 'account id': (n) => `account-${n}`, name: (n) => `Learner ${n}` };

/** The values in the order in which they are met; the same value, in upper or lower case, is one person. */
export class People {
  readonly #known = new Map<string, Person>();
  readonly #counts: Record<PersonalKind, number> = { 'e-mail address': 0, 'account id': 0, name: 0 };
  readonly #own: ReadonlySet<string>;
  /** All that is personal, so that no pseudonym is taken that somebody bears. */
  readonly #taken: string;

  constructor(recording: About) {
    const ids = learnerIds(recording);
    const names = recording.personal.map((value) => value.trim()).filter((value) => value !== '');
    this.#own = ownWords(recording);
    this.#taken = [...ids, ...names].join('\n').toLowerCase();
    for (const value of ids) this.meet(value, value.includes('@') ? 'e-mail address' : 'account id');
    for (const value of names) this.meet(value, value.includes('@') ? 'e-mail address' : 'name');
    for (const value of names.filter((name) => !name.includes('@'))) this.#meetParts(value);
    const everyday = new Set([...COMMON, ...wordsOf(recording.target)]);
    for (const { value, kind } of this.all) if (kind === 'e-mail address') this.#meetLocal(value, everyday);
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

  /** An endpoint may know jane.miller@example.org as jane.miller, and greet Jane. What an inbox is called is nobody's name. */
  #meetLocal(address: string, everyday: ReadonlySet<string>): void {
    const at = address.lastIndexOf('@');
    const local = address.slice(0, at);
    const pseudonym = this.find(address)?.pseudonym.replace(NOWHERE, '');
    const isName = (part: string): boolean => part.length >= 3 && !this.#own.has(part.toLowerCase()) && !everyday.has(part.toLowerCase());
    if (pseudonym === undefined || at < 1) return;
    for (const part of new Set([local, ...local.split(/[^\p{L}\p{M}]+/u)])) {
      if (isName(part) && this.find(part) === undefined) this.#add(part, 'e-mail address', pseudonym);
    }
  }

  #add(value: string, kind: PersonalKind, pseudonym: string): Person {
    const person = { kind, value, pseudonym, hunted: this.#hunted(value, kind) };
    this.#known.set(value.toLowerCase(), person);
    return person;
  }

  #next(kind: PersonalKind): string {
    const pseudonym = PSEUDONYMS[kind](++this.#counts[kind]);
    return this.#taken.includes(pseudonym.replace(NOWHERE, '').toLowerCase()) ? this.#next(kind) : pseudonym;
  }

  #hunted(value: string, kind: PersonalKind): Person['hunted'] {
    if (kind === 'e-mail address') return value.includes('@') ? 'hidden' : 'word';
    if (value.length < 3 || /^[\d.,-]{1,4}$/.test(value) || this.#own.has(value.toLowerCase())) return 'value';
    return kind === 'name' || /^\d+$/.test(value) || value.length < 6 ? 'word' : 'hidden';
  }
}

/** Every learnerId that was sent or stored, whatever its type. */
function learnerIds({ deliveries, rows }: About): string[] {
  const bodies = deliveries.flatMap(({ attempts, receipts }) => [...attempts.map(({ body }) => body), ...(receipts ?? []).map(({ body }) => body ?? '')]);
  const sent = [...deliveries.map(({ stimulus }) => stimulus.body['learnerId']), ...[...new Set(bodies)].map(learnerIn)];
  const shown = rows.flatMap(({ finding }) => (finding?.where ?? []).map(({ learnerId }) => learnerId));
  return [...new Set([...sent, ...shown].flatMap(leaves))];
}

/** The learnerId of a body's text; null where it has none. */
export function learnerIn(body: string): unknown {
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
function ownWords({ deliveries, settings }: About): Set<string> {
  const exchanges = deliveries.flatMap(({ attempts }) => attempts.flatMap((attempt) => attempt.exchanges));
  const headers = new Set(exchanges.flatMap(({ request, response }) => [...request.headers, ...(response?.headers ?? [])].map(([name]) => name)));
  const keys = deliveries.flatMap(({ stimulus }) => Object.keys(stimulus.body));
  const text = JSON.stringify([contract, requirements, EXPLANATIONS, [...headers], keys, settings.map(({ name, source }) => [name, source]), PROTOCOL]);
  return new Set([...wordsOf(text), ...keys.map((key) => key.toLowerCase())]);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

const PROTOCOL = 'hookproof GET HEAD POST PUT DELETE OPTIONS http https net err chromium chrome mozilla safari gecko linux windows macintosh gzip deflate close alive chunked text html plain utf empty cross site none no cache max age public private error failed true false null redacted learner account example invalid';
