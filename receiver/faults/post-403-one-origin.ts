import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-403-one-origin',
  summary: 'refuses the POST of published courses with 403, not that of the authoring tool',
  fails: only('delivery/status-is-2xx'),
  refuse: (_result, { origin }) => (origin === contract.origins.published.value ? { status: 403, detail: 'This origin is not on the list.' } : undefined),
};
