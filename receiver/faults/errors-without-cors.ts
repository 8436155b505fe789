import type { Fault } from '../fault.ts';
import { only, withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'errors-without-cors',
  summary: 'leaves the CORS headers off its errors, as nginx does without always',
  fails: only('retry/error-keeps-cors'),
  answer: (answer) => (answer.status >= 400 ? withoutCors(answer) : answer),
};
