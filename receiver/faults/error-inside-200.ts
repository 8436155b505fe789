import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'error-inside-200',
  summary: 'answers 200 with an error in its body, and stores nothing',
  fails: [
    { id: 'delivery/body-answers-honestly' },
    { id: 'delivery/stored', why: 'the page says 200, and nothing is stored' },
  ],
  instead: () => jsonAnswer(200, { error: 'Database is down.' }),
};
