import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'scores-near-integer-only',
  summary: 'rounds a binary tail away and refuses any other fraction',
  fails: only('delivery/accepts-fractional-score'),
  refuse: demands(({ score }) => score === null || Math.abs(score - Math.round(score)) < 1e-9, 'score must be an integer.'),
};
