/** What the model says of every flawed receiver that it can judge, at both ends, in the full profile. */
import type { Fault } from '../../receiver/fault.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { readSideOver } from '../../simulator/read-back/own.ts';
import { judgeWith, type Judged } from '../support/judged.ts';

/** Those that take their time are judged by the same checks in a real browser. */
export const PROMPT: readonly Fault[] = allFaults.filter(({ id }) => !/-(slow|hang|unanswered)$/.test(id));

export const model = openModel();

/** With a query, which no report may hold. */
export const SECRET = 'Zx9Qw8Er7Ty6Ui5O';

export async function playByModel(fault?: Fault): Promise<Judged & { target: string }> {
  const receiver = await startReceiver({ fault });
  const target = `${receiver.url}?key=${SECRET}`;
  return { target, ...(await judgeWith(model, target, { profile: 'full', readSide: readSideOver(receiver) }).finally(() => receiver.close())) };
}
