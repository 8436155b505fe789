/** The model held against Chromium over many answers, and what came of it. */
import type { Engine } from '../../simulator/engine.ts';
import type { Case } from './answer.ts';
import { abstains, agrees, compare, told, type Compared } from './compare.ts';
import type { AnswerServer } from './server.ts';
import { smallest } from './smallest.ts';

export interface Parties { readonly server: AnswerServer; readonly browser: Engine; readonly model: Engine }

export interface Sums {
  readonly answers: number;
  /** Where both engines said the same for both senders, or the model left it to a browser where it may. */
  readonly agree: number;
  readonly differ: number;
  /** Of twice as many pairs, one a sender: those that the model left to a browser, and those that the browser did not deliver. */
  readonly pairs: number;
  readonly open: number;
  readonly undelivered: number;
  readonly byKind: ReadonlyMap<string, { readonly answers: number; readonly differ: number }>;
  /** Every code that the browser gave as its reason. */
  readonly codes: ReadonlySet<string>;
  /** What differs, least text first, and the first of them cut down to what matters; nothing where all agree. */
  readonly told: readonly string[];
}

/** Plays them one after another. */
export async function differential(cases: readonly Case[], { server, browser, model }: Parties, onPlayed: (played: number) => void = () => undefined): Promise<Sums> {
  const all: Compared[] = [];
  const differing: Compared[] = [];
  const differences = async (one: Case) => (await compare(one, server, browser, model)).filter((pair) => !agrees(pair));
  for (const [index, one] of cases.entries()) {
    const pairs = await compare(one, server, browser, model);
    all.push(...pairs);
    differing.push(...pairs.filter((pair) => !agrees(pair)));
    onPlayed(index + 1);
  }
  const reports = differing.toSorted((a, b) => told(a).length - told(b).length);
  const [least] = reports;
  if (least !== undefined) {
    const [cut] = await differences(await smallest(least.one, async (one) => (await differences(one)).length > 0));
    if (cut !== undefined) reports.unshift(cut);
  }
  return { ...sumsOf(cases, all, differing), told: reports.map(told) };
}

function sumsOf(cases: readonly Case[], all: readonly Compared[], differing: readonly Compared[]): Omit<Sums, 'told'> {
  const different = new Set(differing.map(({ one }) => one));
  const byKind = new Map<string, { answers: number; differ: number }>();
  for (const one of cases) {
    const { answers, differ } = byKind.get(one.kind) ?? { answers: 0, differ: 0 };
    byKind.set(one.kind, { answers: answers + 1, differ: differ + (different.has(one) ? 1 : 0) });
  }
  return {
    answers: cases.length, agree: cases.length - different.size, differ: different.size, byKind,
    pairs: all.length, open: all.filter(abstains).length, undelivered: all.filter(({ browser }) => browser.delivered === false).length,
    codes: new Set(all.flatMap(({ browser }) => browser.reason?.code ?? [])),
  };
}
