import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-prefix-compared',
  summary: 'allows whatever begins like the published origin',
  fails: only('exposure/lookalike-origins'),
  answer: alsoAllows((origin) => origin.startsWith(contract.origins.published.value)),
};
