import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'scores-two-decimals',
  summary: 'refuses a score with more than two decimals',
  fails: only('delivery/accepts-binary-fraction'),
  refuse: demands(({ score }) => /^-?\d+(\.\d{1,2})?$/.test(String(score ?? 0)), 'score must have two decimals at most.'),
};
