import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'status-inside-200',
  summary: 'answers 200 with its true status in the body, and stores nothing',
  fails: [
    { id: 'delivery/body-answers-honestly' },
    { id: 'delivery/stored', why: 'the page says 200, and nothing is stored' },
  ],
  instead: () => jsonAnswer(200, { statusCode: 500, body: 'Database is down.' }),
};
