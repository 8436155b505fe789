import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_HEADERS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-headers-empty',
  summary: 'sends an empty Access-Control-Allow-Headers',
  fails: only('preflight/allows-content-type'),
  preflight: (answer) => withHeader(answer, ALLOW_HEADERS, ''),
};
