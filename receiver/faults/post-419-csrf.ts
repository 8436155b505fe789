import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-419-csrf',
  summary: 'answers every POST with 419: its CSRF token is missing',
  fails: only('delivery/csrf-not-asked'),
  refuse: () => ({ status: 419, detail: 'Page expired.' }),
};
