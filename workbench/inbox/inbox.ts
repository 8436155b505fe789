/** What arrived at the embedded receiver, as it arrives: an observer of it that keeps the last of everything and counts the rest. */
import type { Answer } from '../../receiver/answer.ts';
import type { Arrival, Observer } from '../../receiver/observer.ts';
import { readResult } from '../../receiver/read-result.ts';
import { groupsOf, rolesOf, type ValidArrival } from './groups.ts';
import type { AnswerView, ArrivalView, Counts, InboxView } from './view.ts';

const KEPT = 200;
/** Of a body, in the view. */
const SHOWN_CHARACTERS = 4096;

/** An arrival with its bytes as on the wire: what a replay needs. */
export interface Kept {
  readonly arrival: Arrival;
  readonly bytes: Uint8Array;
}

export interface Inbox extends Observer {
  snapshot(): InboxView;
  /** The id of the last arrival; 0 before any. */
  readonly newest: number;
  /** undefined where it never arrived, or is no longer kept. */
  kept(id: number): Kept | undefined;
}

interface Entry extends Kept {
  /** For milliseconds to its answer. */
  readonly since: number;
  view: Omit<ArrivalView, 'role'>;
  readonly valid: ValidArrival | undefined;
}

/** `onChange` hears of each arrival, and again of what became of it. Roles are those among the arrivals that are kept. */
export function createInbox(onChange: (id: number) => void = () => undefined): Inbox {
  const entries = new Map<number, Entry>();
  let newest = 0;
  const counts = { arrivals: 0, preflights: 0, results: 0, valid: 0, others: 0, answered: 0, gone: 0 };

  const settle = (id: number, state: 'answered' | 'gone', answerOf: (entry: Entry) => AnswerView | null) => {
    counts[state] += 1;
    const entry = entries.get(id);
    if (entry !== undefined) entry.view = { ...entry.view, state, answer: answerOf(entry) };
    onChange(id);
  };

  return {
    arrived(arrival, bytes) {
      const entry = entryOf(arrival, bytes);
      entries.set(arrival.id, entry);
      newest = arrival.id;
      for (const id of [...entries.keys()].slice(0, -KEPT)) entries.delete(id);
      counts.arrivals += 1;
      counts[COUNTED_AS[entry.view.kind]] += 1;
      if (entry.valid !== undefined) counts.valid += 1;
      onChange(arrival.id);
    },
    answered: (id, answer) => { settle(id, 'answered', ({ since }) => answerView(answer, since)); },
    gone: (id) => { settle(id, 'gone', () => null); },
    snapshot() {
      const all = [...entries.values()];
      const valid = all.flatMap((entry) => entry.valid ?? []);
      const groups = groupsOf(valid);
      const roles = rolesOf(valid, groups);
      return { counts: withWaiting(counts), arrivals: all.map(({ view }) => ({ ...view, role: roles.get(view.id) ?? null })), groups };
    },
    get newest() { return newest; },
    kept: (id) => entries.get(id),
  };
}

const COUNTED_AS = { preflight: 'preflights', result: 'results', other: 'others' } as const;

const withWaiting = (counts: Omit<Counts, 'waiting'>): Counts => ({ ...counts, waiting: counts.arrivals - counts.answered - counts.gone });

function entryOf(arrival: Arrival, bytes: Uint8Array): Entry {
  const { id, at, method, url, origin, headers, body, bytes: size, unreadable, fault } = arrival;
  const kind = kindOf(arrival);
  const read = kind === 'result' ? readResult({ contentType: valueOf(arrival, 'content-type'), text: body, unreadable }) : undefined;
  const result = read !== undefined && 'result' in read ? read.result : undefined;
  return {
    arrival,
    bytes,
    since: performance.now(),
    valid: result === undefined || body === null ? undefined : { id, at, text: body, result },
    view: {
      id, at, kind, method, url, origin, headers, fault,
      body: body === null ? null : shown(body),
      bodyCut: body !== null && (body.length > SHOWN_CHARACTERS || unreadable === 'too-large' || unreadable === 'broken-off'),
      bytes: size,
      misread: read !== undefined && 'misread' in read ? read.misread : null,
      state: 'waiting',
      answer: null,
      replayable: size === bytes.length && unreadable !== 'broken-off',
    },
  };
}

function kindOf(arrival: Arrival): ArrivalView['kind'] {
  if (arrival.method === 'POST') return 'result';
  const asks = arrival.method === 'OPTIONS' && arrival.origin !== null && valueOf(arrival, 'access-control-request-method') !== undefined;
  return asks ? 'preflight' : 'other';
}

const valueOf = ({ headers }: Arrival, name: string) => headers.find(([key]) => key.toLowerCase() === name)?.[1];

const shown = (body: string) => body.slice(0, SHOWN_CHARACTERS);

const answerView = ({ status, headers, body }: Answer, since: number): AnswerView =>
  ({ status, headers: [...headers], body: shown(body), bodyCut: body.length > SHOWN_CHARACTERS, ms: Math.round(performance.now() - since) });
