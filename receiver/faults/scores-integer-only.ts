import type { Fault } from '../fault.ts';
import { demands } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'scores-integer-only',
  summary: 'takes whole scores only',
  fails: [
    { id: 'delivery/accepts-binary-fraction' },
    { id: 'delivery/accepts-fractional-score', why: '66.67 is no integer either' },
  ],
  refuse: demands(({ score }) => score === null || Number.isInteger(score), 'score must be an integer.'),
};
