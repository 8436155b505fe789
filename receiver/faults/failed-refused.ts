import type { Fault } from '../fault.ts';
import { demands } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'failed-refused',
  summary: 'knows the status passed only',
  fails: [{ id: 'delivery/accepts-failed' }],
  refuse: demands(({ status }) => status === 'passed', 'status must be passed.'),
};
