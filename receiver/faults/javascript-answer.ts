import { withBody } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'javascript-answer',
  summary: 'answers with a script, which Check URL would run in the authoring tool',
  fails: only('exposure/answers-no-script'),
  unknown: ['delivery/check-url-succeeds'],
  post: whenStored((answer) => withBody(answer, 'text/javascript', 'void 0;')),
};
