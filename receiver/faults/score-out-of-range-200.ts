import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, isOutOfRange, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'score-out-of-range-200',
  summary: 'takes any number for a score',
  fails: only('refusal/score-out-of-range'),
  instead: whenMisread(isOutOfRange, TAKEN),
};
