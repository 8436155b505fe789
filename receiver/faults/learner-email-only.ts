import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-email-only',
  summary: 'demands an e-mail address as learner id',
  fails: only('delivery/accepts-account-id'),
  refuse: demands(({ learnerId }) => learnerId.includes('@'), 'learnerId must be an e-mail address.'),
};
