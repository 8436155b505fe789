import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-403-one-origin',
  summary: 'refuses the OPTIONS of published courses with 403, not that of the authoring tool',
  fails: only('preflight/status-is-2xx'),
  preflight: (answer, { origin }) => (origin === contract.origins.published.value ? { ...answer, status: 403 } : answer),
};
