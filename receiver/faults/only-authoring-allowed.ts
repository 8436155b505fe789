import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'only-authoring-allowed',
  summary: 'allows the authoring tool, not published courses',
  fails: only('preflight/allows-published-origin'),
  origins: () => [contract.origins.authoring.value],
};
