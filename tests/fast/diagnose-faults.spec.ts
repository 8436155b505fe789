import { expect, test } from '@playwright/test';
import type { Delivery, ScenarioRow } from '../../generated/types.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { catalogue } from '../../scenarios/index.ts';
import { choose, plan, valuesFor } from '../../scenarios/plan.ts';
import { rowsOf, send } from '../../scenarios/run.ts';
import { DELIVERY } from '../../scenarios/stimuli/delivery.ts';
import { recipeOf } from '../../scenarios/stimuli/index.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { chainsOf } from '../../workbench/diagnose/chain.ts';
import { deliveriesOf } from '../../workbench/diagnose/deliveries.ts';
import { diagnose } from '../../workbench/diagnose/diagnose.ts';
import { endpointOf } from '../../workbench/diagnose/endpoint.ts';
import { named } from '../../workbench/diagnose/evidence.ts';
import { readHar } from '../../workbench/diagnose/har.ts';
import { personsIn } from '../../workbench/diagnose/persons.ts';
import { rowsFor } from '../../workbench/diagnose/rows.ts';
import { harText, type Form } from './diagnose-forms.ts';

const model = openModel();
/** A record shows plain results and payloads; what another group sends on purpose stands in none. */
const isTold = (name: string): boolean => recipeOf(name) === undefined || Object.hasOwn(DELIVERY, name);
const scenarios = choose(catalogue, 'standard').filter(({ send }) => send.every(isTold));

async function played(fault: (typeof allFaults)[number] | undefined): Promise<{ target: string; deliveries: Delivery[] }> {
  const receiver = await startReceiver({ fault });
  try {
    const stimuli = plan({ scenarios, target: receiver.url, timeoutMs: 3000, run: 'test', attempts: 2, successStatus: [200], extraOrigins: [], values: await valuesFor(scenarios, 1) }).filter(({ sender }) => sender !== 'wire');
    return { target: receiver.url, deliveries: await send(stimuli, model) };
  } finally {
    await receiver.close();
  }
}

const idsOf = (rows: readonly ScenarioRow[], verdict: ScenarioRow['verdict']): string[] => rows.filter((row) => row.verdict === verdict).map(({ id }) => id).sort();
const read = (form: Form, deliveries: readonly Delivery[]) => diagnose(harText(form, deliveries), { hookproof: '0.0.0', file: 'test.har', only: [], strict: false }).scenarios;

const told = new Set<string>(scenarios.map(({ id }) => id));
// Those that take their time are recorded by hand: tests/fixtures/har. Of flaws that fail the same scenarios one is enough: what differs is not the record's.
const promptly = allFaults.filter(({ id, fails }) => !/-(slow|hang)$/.test(id) && fails.some((one) => told.has(one.id)));
const failing = ({ fails }: (typeof allFaults)[number]) => fails.map(({ id }) => id).join(' ');
for (const fault of [undefined, ...promptly.filter((fault, index) => promptly.findIndex((other) => failing(other) === failing(fault)) === index)]) {
  test(`a record of a receiver with ${fault?.id ?? 'no fault'} is judged as its deliveries are, in each browser's form, masked or not`, { tag: '@slow' }, async () => {
    const { target, deliveries } = await played(fault);
    const expected = rowsOf(scenarios, scenarios, { target, deliveries, probe: null });
    for (const form of ['chrome', 'firefox'] as const) {
      const rows = read(form, deliveries);
      expect(idsOf(rows, 'violates'), form).toEqual(idsOf(expected, 'violates'));
      expect(idsOf(rows, 'conforms').filter((id) => !idsOf(expected, 'conforms').includes(id)), form).toEqual([]);
      expect(rows.filter(({ verdict, finding, causedBy }) => verdict === 'unknown' && finding === null && causedBy === null), form).toEqual([]);
    }

    const har = readHar(harText('chrome', deliveries));
    const endpoint = endpointOf(har);
    const record = named(deliveriesOf(chainsOf(har, endpoint), endpoint.url));
    const masked = { ...record, judged: personsIn(record.recorded, endpoint.url).without(record.judged) };
    const verdicts = (rows: readonly ScenarioRow[]) => rows.map(({ id, verdict, causedBy, finding }) => [id, verdict, causedBy, finding?.kind]);
    expect(verdicts(rowsFor(masked, scenarios, endpoint.url))).toEqual(verdicts(rowsFor(record, scenarios, endpoint.url)));

    // Without preflights nothing else is violated, and nothing of them is fine.
    const without = read('playwright', deliveries);
    expect(idsOf(without, 'violates').filter((id) => !idsOf(expected, 'violates').includes(id))).toEqual([]);
    expect(idsOf(without, 'conforms').filter((id) => id.startsWith('preflight/') && id !== 'preflight/allows-json-with-charset')).toEqual([]);
  });
}
