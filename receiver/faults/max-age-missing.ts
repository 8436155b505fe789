import { withoutHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'max-age-missing',
  summary: 'sends no Access-Control-Max-Age',
  fails: only('preflight/caches-wisely'),
  preflight: (answer) => withoutHeader(answer, 'Access-Control-Max-Age'),
};
