import type { Fault } from '../fault.ts';
import { bare, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-401-basic',
  summary: 'asks OPTIONS for a user name and password',
  fails: only('preflight/asks-no-login'),
  preflight: bare(401, [['WWW-Authenticate', 'Basic realm="results"']]),
};
