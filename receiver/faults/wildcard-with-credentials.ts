import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_ORIGIN } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'wildcard-with-credentials',
  summary: 'pairs Access-Control-Allow-Origin: * with Access-Control-Allow-Credentials',
  fails: [
    { id: 'preflight/wildcard-without-credentials' },
    { id: 'exposure/names-its-origins', why: 'half of the pair is a *' },
  ],
  answer: (answer) => withHeader(withHeader(answer, ALLOW_ORIGIN, '*'), 'Access-Control-Allow-Credentials', 'true'),
};
