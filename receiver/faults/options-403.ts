import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-403',
  summary: 'refuses OPTIONS with 403, all CORS headers in place',
  fails: only('preflight/status-is-2xx'),
  preflight: (answer) => ({ ...answer, status: 403 }),
};
