import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { BrowserContext } from 'playwright-core';
import type { Delivery } from '../../generated/types.ts';
import { faultById } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan } from '../../scenarios/plan.ts';
import { rowsOf, send } from '../../scenarios/run.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { deliverPlain } from '../support/plain.ts';
import { openEngine, openWithContext } from '../support/browser.ts';
import { recordAsChrome } from './diagnose-recorder.ts';

const scenarios = choose(catalogue, 'go-live');
const FAULTS = [
  undefined, 'options-404', 'options-302', 'options-401-bearer', 'allow-headers-missing', 'allow-origin-other', 'only-published-allowed',
  'post-204', 'post-without-allow-origin', 'post-302', 'post-307-same-host', 'post-500', 'post-500-without-cors', 'post-403-csrf', 'json-empty', 'failed-refused', 'scores-integer-only',
];

/** One run against a receiver with that fault, as verify sees it and as Chrome's tools record it. */
async function playedAndRecorded(id: string | undefined) {
  const { engine, context } = await openWithContext();
  const receiver = await startReceiver({ fault: id === undefined ? undefined : faultById(id) });
  try {
    const recorder = await recordAsChrome(context);
    const stimuli = plan({ scenarios, target: receiver.url, timeoutMs: 3000, run: 'test', attempts: 2, successStatus: [200], extraOrigins: [] });
    const deliveries = await send(stimuli, engine);
    const report = diagnose(await recorder.har(), { hookproof: '0.0.0', file: 'recorded.har', only: [], strict: false });
    return { deliveries, expected: rowsOf(scenarios, scenarios, { target: receiver.url, deliveries, probe: null }), report };
  } finally {
    await Promise.all([engine.close(), receiver.close()]);
  }
}

const bodiesOf = (deliveries: readonly Delivery[]): boolean[] => deliveries.flatMap(({ attempts }) => attempts.map(({ page }) => page?.body.state === 'read'));

for (const id of FAULTS) {
  test(`what Chrome's tools record of a receiver with ${id ?? 'no fault'} is judged as what verify records`, async () => {
    let run = await playedAndRecorded(id);
    // Now and then Chrome keeps no body for its tools, and a sign may stand in it.
    for (let more = 2; more > 0 && !bodiesOf(run.report.deliveries).every((read, place) => read || bodiesOf(run.deliveries)[place] !== true); more -= 1) run = await playedAndRecorded(id);
    const { deliveries, expected, report } = run;
    const violated = (rows: typeof expected) => rows.filter(({ verdict }) => verdict === 'violates').map(({ id: one }) => one);
    expect(violated(report.scenarios)).toEqual(violated(expected));
    expect(report.scenarios.filter(({ verdict, id: one }) => verdict === 'conforms' && !expected.some((row) => row.id === one && row.verdict === 'conforms'))).toEqual([]);
    for (const [place, { attempts }] of report.deliveries.entries()) {
      for (const [number, { delivered, accepted, outcome, reason, page }] of attempts.entries()) {
        const played = deliveries[place]?.attempts[number];
        // Then nobody knows what Check URL made of it.
        const known = page?.because !== 'body-not-recorded';
        expect([delivered, accepted, outcome, reason?.code]).toEqual([played?.delivered, known ? played?.accepted : null, known ? played?.outcome : 'unknown', played?.reason?.code]);
      }
    }
    expect(report.deliveries.map(({ id: one, attempts }) => [one, attempts.length])).toEqual(deliveries.map(({ id: one, attempts }) => [one, attempts.length]));
  });
}

const verdictOf = (rows: ReturnType<typeof diagnose>['scenarios'], id: string) => rows.find((row) => row.id === id)?.verdict;

for (const { fault, says } of [
  { fault: 'options-404', says: { 'preflight/answers-options': 'unknown', 'delivery/accepts-passed': 'unknown', 'endpoint/resolves': 'unknown' } },
  { fault: 'post-204', says: { 'preflight/answers-options': 'unknown', 'delivery/status-is-200': 'violates', 'delivery/check-url-succeeds': 'conforms' } },
  { fault: 'post-without-allow-origin', says: { 'preflight/answers-options': 'unknown', 'delivery/allows-origin-on-post': 'unknown' } },
  { fault: 'post-302', says: { 'preflight/answers-options': 'unknown', 'delivery/body-not-lost-by-redirect': 'violates' } },
]) {
  test(`what Playwright's recordHar holds of a receiver with ${fault} shows no preflight, and no reason is guessed`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'hookproof-test-'));
    let context: BrowserContext | undefined;
    const path = join(folder, 'recorded.har');
    const engine = await openEngine({ tamper: { context: { recordHar: { path } }, onContext: (one) => { context = one; return Promise.resolve(); } } });
    const receiver = await startReceiver({ fault: faultById(fault) });
    try {
      await deliverPlain(engine, receiver.url);
      await context?.close();
      const { scenarios: rows, engine: { product } } = diagnose(await readFile(path, 'utf8'), { hookproof: '0.0.0', file: 'recorded.har', only: [], strict: false });
      expect(product).toBe('Playwright');
      for (const [id, verdict] of Object.entries(says)) expect(verdictOf(rows, id), id).toBe(verdict);
    } finally {
      await Promise.all([engine.close(), receiver.close()]);
      await rm(folder, { recursive: true });
    }
  });
}
