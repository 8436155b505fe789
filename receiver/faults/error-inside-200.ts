import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'error-inside-200',
  summary: 'answers 200 with an error in its body, and stores nothing',
  fails: only('delivery/body-answers-honestly'),
  instead: () => jsonAnswer(200, { error: 'Database is down.' }),
};
