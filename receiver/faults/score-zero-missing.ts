import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'score-zero-missing',
  summary: 'treats the score 0 as missing',
  fails: only('delivery/accepts-score-bounds'),
  refuse: demands(({ score }) => score !== 0, 'score is missing.'),
};
