import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-without-plus',
  summary: 'refuses a plus sign in a learner id',
  fails: only('delivery/accepts-any-learner'),
  refuse: demands(({ learnerId }) => !learnerId.includes('+'), 'learnerId is no valid address.'),
};
