import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'zero-not-stored',
  summary: 'answers 200 to a score of 0, which it takes for missing, and stores nothing',
  fails: only('delivery/accepts-score-bounds'),
  stores: (text) => (/"score"\s*:\s*0\s*[,}]/.test(text) ? [] : [text]),
};
