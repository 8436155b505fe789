import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'quotes-500',
  summary: 'fails with 500 on a double quote in a learnerId',
  fails: only('refusal/injection-text'),
  refuse: demands(({ learnerId }) => !/"/.test(learnerId), 'The result could not be stored.', 500),
};
