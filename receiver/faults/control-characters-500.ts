import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'control-characters-500',
  summary: 'fails with 500 on a zero byte in a learnerId, which its database cannot keep',
  fails: only('refusal/injection-text'),
  refuse: demands(({ learnerId }) => !learnerId.includes('\u0000'), 'The result could not be stored.', 500),
};
