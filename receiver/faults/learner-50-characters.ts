import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-50-characters',
  summary: 'has a column of 50 characters for the learner',
  fails: only('delivery/accepts-any-learner'),
  refuse: demands(({ learnerId }) => learnerId.length <= 50, 'learnerId must have 50 characters at most.'),
};
