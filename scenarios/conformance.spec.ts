/**
 * The side door: the catalogue as Playwright tests. HOOKPROOF_TARGET=<url> npx playwright test --project conformance
 * Same ids as titles, levels as tags: --grep @must. HOOKPROOF_PROFILE, HOOKPROOF_ONLY, HOOKPROOF_ATTEMPTS, HOOKPROOF_TIMEOUT, HOOKPROOF_MAX_REQUESTS and HOOKPROOF_SEED
 * as verify's options, but that the seed is 1 without one: a test is the same each time. HOOKPROOF_I_OWN_THIS_ENDPOINT=1 as its --i-own-this-endpoint.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { contract } from '../generated/contract.js';
import { requirements } from '../generated/requirements.js';
import type { ScenarioRow } from '../generated/types.ts';
import { findBrowser } from '../setup/browser.mjs';
import { openChromium } from '../simulator/engines/chromium/engine.ts';
import { probe } from '../simulator/probe/probe.ts';
import { budgetOf, leastFor } from './budget.ts';
import { catalogue } from './index.ts';
import { judge } from './judge.ts';
import { hostOf, isLoopback } from '../simulator/loopback.ts';
import { AUTHORING, choose, plan, PUBLISHED, valuesFor } from './plan.ts';
import { send } from './run.ts';
import { PROFILES } from './profile.ts';

const { HOOKPROOF_TARGET: target = '', HOOKPROOF_PROFILE, HOOKPROOF_ONLY, HOOKPROOF_ATTEMPTS, HOOKPROOF_TIMEOUT, HOOKPROOF_MAX_REQUESTS, HOOKPROOF_SEED, HOOKPROOF_I_OWN_THIS_ENDPOINT } = process.env;
if (!URL.canParse(target)) throw new Error(`Failed to read HOOKPROOF_TARGET: "${target}" is no URL. Give the endpoint's, as in https://example.com/results`);
const loopback = isLoopback(hostOf(target));
const profile = PROFILES.find((name) => name === HOOKPROOF_PROFILE) ?? (loopback ? 'standard' : 'go-live');
if (profile === 'full' && !loopback && HOOKPROOF_I_OWN_THIS_ENDPOINT !== '1') throw new Error('Failed to start the profile full: the endpoint is not on this machine, and full sends hostile input. Set HOOKPROOF_I_OWN_THIS_ENDPOINT=1 where that is yours to decide.');
const scenarios = choose(catalogue, profile, HOOKPROOF_ONLY === undefined ? [] : [HOOKPROOF_ONLY]);
if (scenarios.length === 0) throw new Error(`Failed to read HOOKPROOF_ONLY: no id of the profile ${profile} starts with "${HOOKPROOF_ONLY ?? ''}". Give the beginning of one, such as delivery/`);

/** Plays the catalogue once a run. Playwright starts a new worker after each failed test, and that one reads what the first one saw. */
async function rowsOnce(folder: string): Promise<ScenarioRow[]> {
  const file = join(folder, `conformance-${process.ppid}.json`);
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as ScenarioRow[];
  const timeoutMs = Number(HOOKPROOF_TIMEOUT ?? contract.timeoutMs.value);
  const stimuli = plan({
    scenarios,
    target,
    timeoutMs,
    run: Date.now().toString(36),
    attempts: Number(HOOKPROOF_ATTEMPTS ?? (profile === 'go-live' ? 1 : contract.attempts.article.value)),
    successStatus: contract.senders.course.successStatus.value,
    extraOrigins: [],
    values: await valuesFor(scenarios, Number(HOOKPROOF_SEED ?? 1)),
  });
  const most = HOOKPROOF_MAX_REQUESTS === undefined ? undefined : Number(HOOKPROOF_MAX_REQUESTS);
  if (most !== undefined && !(most >= leastFor(stimuli))) throw new Error(`Failed to read HOOKPROOF_MAX_REQUESTS: ${HOOKPROOF_MAX_REQUESTS ?? ''} leaves no room for the plain cases. Give at least ${leastFor(stimuli)}.`);
  const budget = most === undefined ? undefined : budgetOf(most, stimuli);
  const browser = await findBrowser(process.env);
  const [probed, engine] = await Promise.all([
    probe(target, { timeoutMs }),
    openChromium({ executablePath: browser.executablePath, headless: true, sandbox: process.getuid?.() !== 0, target, origins: [PUBLISHED, AUTHORING] }),
  ]);
  const deliveries = await send(stimuli, engine, undefined, budget).finally(() => engine.close());
  const rows = judge(scenarios, { target, deliveries, probe: probed, requests: budget?.requests() });
  await mkdir(folder, { recursive: true });
  await writeFile(file, JSON.stringify(rows));
  return rows;
}

test.describe.configure({ mode: 'default' });

for (const { id } of scenarios) {
  test(id, { tag: `@${requirements[id].level}` }, async () => {
    test.setTimeout(600_000);
    const rows = await rowsOnce(test.info().project.outputDir);
    const row = rows.find((one) => one.id === id);
    const cause = rows.find((one) => one.id === row?.causedBy && one.verdict !== 'conforms');
    if (row?.verdict === 'unknown' && cause !== undefined) test.skip(true, `could not be looked at, because of ${cause.id}`);
    if (row?.verdict === 'not-applicable' || row?.verdict === 'unobserved' || row?.verdict === 'told') test.skip(true, `${row.verdict}: ${row.finding?.summary ?? row.title}`);
    expect(row?.verdict, row?.finding?.summary ?? `could not be looked at${row?.causedBy == null ? '' : `, because of ${row.causedBy}`}`).toBe('conforms');
  });
}
