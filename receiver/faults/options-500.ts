import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-500',
  summary: 'fails on OPTIONS with 500, all CORS headers in place',
  fails: only('preflight/status-is-2xx'),
  preflight: (answer) => ({ ...answer, status: 500 }),
};
