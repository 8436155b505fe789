/** What Chromium said to every answer that is written down, to some that are drawn, and what it sent: in one file, for the model to say and send again. */
import { writeFile } from 'node:fs/promises';
import { openModel } from '../../simulator/engines/model/engine.ts';
import type { Case } from '../answers/answer.ts';
import { abstains, agrees, compare, told, type Compared } from '../answers/compare.ts';
import { startAnswers } from '../answers/server.ts';
import { startReceivers, type Asked } from '../support/asked.ts';
import { openEngine, openEngineAt } from '../support/browser.ts';
import { accountOf, casesOf, type Account, type Predicted } from './account.ts';

const SEED = 20_180_715;
const DRAWN = 300;
/** The share of deliveries of which page and way have to be recorded too. */
const WHOLE = 0.9;

/** How many cases of a kind are kept of those that came out alike: a survivor costs all that is kept. */
const ALIKE = 2;

export async function predict(file: string): Promise<void> {
  const sent = [await sentBy(false), await sentBy(true)];
  await writeFile(file, JSON.stringify({ seed: SEED, count: DRAWN, said: fewOf(await saidBy(casesOf({ seed: SEED, count: DRAWN }))), sent } satisfies Predicted));
}

async function sentBy(secure: boolean): Promise<Record<string, Asked[]>> {
  const receivers = await startReceivers({ secure });
  const browser = await openEngineAt(receivers.own);
  return receivers.asked(browser).finally(() => Promise.all([browser.close(), receivers.close()]));
}

/** Throws where the model says otherwise: then the differential has to be looked at first. */
async function saidBy(cases: readonly Case[]): Promise<Predicted['said']> {
  const server = await startAnswers();
  const [browser, model] = [await openEngine(), openModel()];
  const said: Record<string, Record<string, Account>> = {};
  try {
    for (const one of cases) {
      const pairs = await compare(one, server, browser, model);
      if (pairs.some(wasLate)) continue;
      said[one.id] = Object.fromEntries(pairs.map((pair) => [pair.sender, saidIn(pair)]));
    }
  } finally {
    await Promise.all([server.close(), browser.close(), model.close()]);
  }
  const whole = Object.values(said).flatMap((one) => Object.values(one)).filter(({ page, way }) => page !== null && way !== null).length;
  const all = 2 * cases.length;
  if (whole < WHOLE * all) throw new Error(`Failed to record what Chromium says: in ${all - whole} of ${all} deliveries the model's page or requests are others, or came too late, more than ever. Compare them.`);
  return said;
}

/** On a busy machine a short timeout may strike where it was not meant to. */
const wasLate = (pair: Compared): boolean => !agrees(pair) && [pair.browser, pair.model].some(({ reason }) => reason?.code === 'timeout');

/** Alike: but for the case's own name, and numbers of the same size. */
function fewOf(all: Predicted['said']): Predicted['said'] {
  const met = new Map<string, number>();
  return Object.fromEntries(Object.entries(all).filter(([id, accounts]) => {
    const [kind] = id.split('-');
    const key = [kind, ...Object.values(accounts).map(({ verdict, way }) => `${verdict.replace(/, [^,]*$/, '')} ${String(way).replaceAll(id, '').replace(/(\d)\d\d\b/g, '$1xx')}`)].join('\n');
    const times = (met.get(key) ?? 0) + 1;
    met.set(key, times);
    return times <= ALIKE;
  }));
}

function saidIn(pair: Compared): Account {
  if (!agrees(pair)) throw new Error(`Failed to record what Chromium says: the model says otherwise. Mend it, or the case, first.\n${told(pair)}`);
  const model = accountOf(pair.model);
  if (abstains(pair)) return { ...model, page: null, way: null };
  const browser = accountOf(pair.browser);
  return { verdict: model.verdict, page: browser.page === model.page ? model.page : null, way: browser.way === model.way ? model.way : null };
}
