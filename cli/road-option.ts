import type { RoadFaultKind } from '../generated/types.ts';
import { ROAD_FAULTS } from '../simulator/relay/faults.ts';
import { suggest, UsageError } from './usage-error.ts';

/** The fault of the way that --road names; null for none, with which the way can be broken later. undefined without it. */
export function roadOf(id: string | undefined): RoadFaultKind | null | undefined {
  if (id === undefined || id === 'none') return id === undefined ? undefined : null;
  const fault = ROAD_FAULTS.find((one) => one === id);
  if (fault === undefined) throw new UsageError(`Failed to read --road: "${id}" is unknown. ${suggest(id, ['none', ...ROAD_FAULTS])} hookproof explain road lists them all.`);
  return fault;
}
