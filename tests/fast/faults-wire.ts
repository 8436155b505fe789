/** What a receiver does at the wire, in the words that the fault table uses: differences from the conforming one. */
import { contract } from '../../generated/contract.js';
import { startReceiver } from '../../receiver/receiver.ts';
import type { Fault } from '../../receiver/fault.ts';
import { DELIVERY } from '../../scenarios/stimuli/delivery.ts';
import type { Learners, Recipe } from '../../scenarios/stimuli/recipe.ts';
import { NO_VALUES } from '../../scenarios/stimuli/values.ts';
import { AUTHORING, preflight, PUBLISHED, send, valuesOf, type Seen } from './receiver-http.ts';

/** One answer's differences. A header that is not sent has no values; <origin> and <port> are the request's own. */
export interface Difference {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** A problem document's detail, or the whole body. */
  readonly body?: string;
}

export interface Wire {
  readonly 'OPTIONS published'?: Difference;
  readonly 'OPTIONS authoring'?: Difference;
  readonly 'POST published'?: Difference;
  readonly 'POST authoring'?: Difference;
  /** The catalogue's payloads that are answered with another status than the plain one. */
  readonly payloads?: Readonly<Record<string, number>>;
  /** How many of the two plain POSTs were stored; 2 where it is not said. */
  readonly stored?: number;
}

type Leg = 'OPTIONS published' | 'OPTIONS authoring' | 'POST published' | 'POST authoring';
interface Observed { readonly legs: Readonly<Record<Leg, Seen>>; readonly payloads: Readonly<Record<string, number>>; readonly stored: number }

export const LEGS = ['OPTIONS published', 'OPTIONS authoring', 'POST published', 'POST authoring'] as const;
/** Headers of the connection, not of the answer. */
const OF_THE_CONNECTION = ['date', 'connection', 'keep-alive', 'content-length'];

/** Preflight and plain case from both pages, then every payload of the catalogue. */
export async function observe(fault?: Fault): Promise<Observed> {
  const receiver = await startReceiver({ fault });
  try {
    const plain = { ...contract.senders.course.example.value };
    const legs = {
      'OPTIONS published': await preflight(receiver.url, PUBLISHED),
      'OPTIONS authoring': await preflight(receiver.url, AUTHORING),
      'POST published': await send(receiver.url, { origin: PUBLISHED, body: JSON.stringify(plain) }),
      'POST authoring': await send(receiver.url, { origin: AUTHORING, body: JSON.stringify({ ...contract.senders['check-url'].body.value, finishedOn: '2018-07-15T06:15:17.502Z' }) }),
    };
    const stored = (await receiver.results()).length;
    let n = 1;
    const learners: Learners = { plain: plain.learnerId, next: (shape = (run: string, count: number) => `hookproof.${run}.${count}@example.com`) => shape('a1b2', (n += 1)), shared: () => plain.learnerId };
    const payloads = await Promise.all(Object.entries<Recipe>(DELIVERY).map(async ([name, { body, contentType = 'application/json', indent }]) => {
      const text = JSON.stringify(body?.(plain, learners, NO_VALUES) ?? plain, null, indent);
      return [name, (await send(receiver.url, { headers: { 'Content-Type': contentType }, body: text })).status] as const;
    }));
    const usual = legs['POST published'].status;
    return { legs, payloads: Object.fromEntries(payloads.filter(([, status]) => status !== usual)), stored };
  } finally {
    await receiver.close();
  }
}

/** What is otherwise than in the conforming receiver, and nothing else. */
export function differences(conforming: Observed, flawed: Observed): Wire {
  const legs = LEGS.flatMap((leg) => {
    const difference = differenceOf(conforming.legs[leg], flawed.legs[leg], leg.endsWith('published') ? PUBLISHED : AUTHORING);
    return Object.keys(difference).length === 0 ? [] : [[leg, difference] as const];
  });
  return {
    ...Object.fromEntries(legs),
    ...(Object.keys(flawed.payloads).length === 0 ? {} : { payloads: flawed.payloads }),
    ...(flawed.stored === conforming.stored ? {} : { stored: flawed.stored }),
  };
}

function differenceOf(conforming: Seen, flawed: Seen, origin: string): Difference {
  const names = new Set([...conforming.headers, ...flawed.headers].map(([name]) => name).filter((name) => !OF_THE_CONNECTION.includes(name)));
  const shown = (value: string) => (value === origin ? '<origin>' : value.replace(/(?<=localhost:)\d+/, '<port>'));
  const values = (seen: Seen, name: string) => valuesOf(seen, name).map(shown);
  const headers = [...names].filter((name) => values(conforming, name).join('\n') !== values(flawed, name).join('\n')).map((name) => [name, values(flawed, name)] as const);
  return {
    ...(conforming.status === flawed.status ? {} : { status: flawed.status }),
    ...(headers.length === 0 ? {} : { headers: Object.fromEntries(headers) }),
    ...(conforming.body === flawed.body ? {} : { body: wordsOf(flawed) }),
  };
}

/** A problem document by its detail, any other body as it is. */
function wordsOf(seen: Seen): string {
  if (!valuesOf(seen, 'content-type').includes('application/problem+json')) return seen.body;
  const { detail } = JSON.parse(seen.body) as { detail: string };
  return detail;
}
