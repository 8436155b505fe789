import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { fieldsOf } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'score-null-inside-200',
  summary: 'answers 200 to a score of null and says inside that it failed',
  fails: [{ id: 'delivery/accepts-null-score' }],
  instead: (incoming) => (fieldsOf(incoming).get('score') === null ? jsonAnswer(200, { success: false }) : undefined),
};
