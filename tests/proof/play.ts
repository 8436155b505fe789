/** What the model says of every flawed receiver that it can judge, at both ends, in the full profile. */
import type { Fault } from '../../receiver/fault.ts';
import { allFaults } from '../../receiver/faults/index.ts';
import { startReceiver } from '../../receiver/receiver.ts';
import { openModel } from '../../simulator/engines/model/engine.ts';
import { readSideOver } from '../../simulator/read-back/own.ts';
import { judgeWith, type Judged } from '../support/judged.ts';

/** Those that take their time are judged by the same checks in a real browser. */
export const PROMPT: readonly Fault[] = allFaults.filter(({ id }) => !/-(slow|hang|unanswered)$/.test(id));

const model = openModel();

export async function playByModel(fault?: Fault): Promise<Judged> {
  const receiver = await startReceiver({ fault });
  return judgeWith(model, receiver.url, { profile: 'full', readSide: readSideOver(receiver) }).finally(() => receiver.close());
}
