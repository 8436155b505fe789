import { withoutHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_HEADERS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-headers-missing',
  summary: 'sends no Access-Control-Allow-Headers',
  fails: only('preflight/allows-content-type'),
  preflight: (answer) => withoutHeader(answer, ALLOW_HEADERS),
};
