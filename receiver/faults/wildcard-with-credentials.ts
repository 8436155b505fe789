import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_ORIGIN, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'wildcard-with-credentials',
  summary: 'pairs Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials',
  fails: only('preflight/wildcard-without-credentials'),
  answer: (answer) => withHeader(withHeader(answer, ALLOW_ORIGIN, '*'), 'Access-Control-Allow-Credentials', 'true'),
};
