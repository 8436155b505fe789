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

export async function predict(file: string): Promise<void> {
  const sent = [await sentBy(false), await sentBy(true)];
  await writeFile(file, JSON.stringify({ seed: SEED, count: DRAWN, said: await saidBy(casesOf({ seed: SEED, count: DRAWN })), sent } satisfies Predicted));
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
      said[one.id] = Object.fromEntries(pairs.map((pair) => [pair.sender, saidIn(pair)]));
    }
  } finally {
    await Promise.all([server.close(), browser.close(), model.close()]);
  }
  const all = Object.values(said).flatMap((one) => Object.values(one));
  const whole = all.filter(({ page, way }) => page !== null && way !== null).length;
  if (whole < WHOLE * all.length) throw new Error(`Failed to record what Chromium says: in ${all.length - whole} of ${all.length} deliveries the model's page or requests are others, more than ever. Compare them.`);
  return said;
}

function saidIn(pair: Compared): Account {
  if (!agrees(pair)) throw new Error(`Failed to record what Chromium says: the model says otherwise. Mend it, or the case, first.\n${told(pair)}`);
  const model = accountOf(pair.model);
  if (abstains(pair)) return { ...model, page: null, way: null };
  const browser = accountOf(pair.browser);
  return { verdict: model.verdict, page: browser.page === model.page ? model.page : null, way: browser.way === model.way ? model.way : null };
}
