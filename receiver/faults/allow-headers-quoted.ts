import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_HEADERS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-headers-quoted',
  summary: 'quotes the header name in Access-Control-Allow-Headers',
  fails: only('preflight/allow-headers-well-formed'),
  preflight: (answer) => withHeader(answer, ALLOW_HEADERS, '"Content-Type"'),
};
