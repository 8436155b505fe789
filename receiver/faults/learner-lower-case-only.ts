import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-lower-case-only',
  summary: 'refuses upper-case learner ids',
  fails: only('delivery/accepts-any-learner'),
  refuse: demands(({ learnerId }) => learnerId === learnerId.toLowerCase(), 'learnerId must be lower-case.'),
};
