import { withBody } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

const TRACE = 'SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)\n    at takeResult (/srv/results/server.js:41:23)\n';

export const fault: Fault = {
  id: 'errors-with-stack-trace',
  summary: 'answers errors with a stack trace',
  fails: only('exposure/errors-say-little'),
  answer: (answer) => (answer.status < 400 ? answer : withBody(answer, 'text/plain', TRACE)),
};
