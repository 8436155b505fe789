import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'max-age-24-hours',
  summary: 'lets browsers keep a preflight answer for 24 hours',
  fails: only('preflight/caches-wisely'),
  preflight: (answer) => withHeader(answer, 'Access-Control-Max-Age', '86400'),
};
