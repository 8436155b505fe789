import type { Fault } from '../receiver/fault.ts';
import { allFaults } from '../receiver/faults/index.ts';
import { suggest, UsageError } from './usage-error.ts';

/** The fault that --fault names; none without it. */
export function faultOf(id: string | undefined): Fault | undefined {
  if (id === undefined) return undefined;
  const fault = allFaults.find((one) => one.id === id);
  if (fault === undefined) throw new UsageError(`Failed to read --fault: "${id}" is unknown. ${suggest(id, allFaults.map((one) => one.id))} hookproof explain faults lists them all.`);
  return fault;
}
