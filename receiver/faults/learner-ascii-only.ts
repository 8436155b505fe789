import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-ascii-only',
  summary: 'takes ASCII learner ids only',
  fails: only('delivery/accepts-any-learner'),
  refuse: demands(({ learnerId }) => /^[\x20-\x7e]*$/.test(learnerId), 'learnerId must be ASCII.'),
};
