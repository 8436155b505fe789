import type { Fault } from '../fault.ts';
import { demands } from '../fault-kinds.ts';

const FAILED_TOO = 'its score is sent with the status failed';

export const fault: Fault = {
  id: 'failed-refused',
  summary: 'knows the status passed only',
  fails: [
    { id: 'delivery/accepts-failed' },
    { id: 'delivery/accepts-binary-fraction', why: FAILED_TOO },
    { id: 'delivery/accepts-score-bounds', why: FAILED_TOO },
    { id: 'delivery/accepts-fractional-score', why: FAILED_TOO },
    { id: 'delivery/accepts-null-score', why: FAILED_TOO },
  ],
  refuse: demands(({ status }) => status === 'passed', 'status must be passed.'),
};
