import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'learner-cut-off',
  summary: 'cuts learner ids to the 50 characters of its column, and answers 200',
  fails: only('delivery/accepts-any-learner'),
  stores: (text) => [text.replace(/("learnerId"\s*:\s*"[^"\\]{50})[^"\\]*/, '$1')],
};
