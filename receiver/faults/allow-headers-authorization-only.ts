import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_HEADERS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-headers-authorization-only',
  summary: 'allows the Authorization header only',
  fails: only('preflight/allows-content-type'),
  preflight: (answer) => withHeader(answer, ALLOW_HEADERS, 'Authorization'),
};
