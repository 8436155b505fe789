import type { Fault } from '../fault.ts';
import { bare, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-302-login',
  summary: 'redirects OPTIONS to a login page',
  fails: only('preflight/asks-no-login'),
  preflight: bare(302, [['Location', '/login?next=%2Fresults']]),
};
