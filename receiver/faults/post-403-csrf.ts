import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-403-csrf',
  summary: 'answers every POST with 403: its CSRF token is missing',
  fails: only('delivery/csrf-not-asked'),
  refuse: () => ({ status: 403, detail: 'CSRF token missing or incorrect.' }),
};
