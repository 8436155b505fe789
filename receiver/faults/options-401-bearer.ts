import type { Fault } from '../fault.ts';
import { bare, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-401-bearer',
  summary: 'asks OPTIONS for a bearer token',
  fails: only('preflight/asks-no-login'),
  preflight: bare(401, [['WWW-Authenticate', 'Bearer']]),
};
