import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'json-as-html',
  summary: 'answers 200 with JSON that says it is HTML',
  fails: only('delivery/answer-says-what-it-is'),
  post: whenStored((answer) => withHeader(answer, 'Content-Type', 'text/html')),
};
