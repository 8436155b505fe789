import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'only-published-allowed',
  summary: 'allows published courses, not the authoring tool',
  fails: only('preflight/allows-authoring-origin'),
  origins: () => [contract.origins.published.value],
};
