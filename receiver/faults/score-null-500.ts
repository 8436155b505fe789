import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'score-null-500',
  summary: 'fails with 500 on score: null',
  fails: only('delivery/accepts-null-score'),
  refuse: demands(({ score }) => score !== null, 'The result could not be stored.', 500),
};
