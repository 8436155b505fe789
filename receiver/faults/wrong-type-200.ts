import type { Fault } from '../fault.ts';
import { TAKEN, isWrongType, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'wrong-type-200',
  summary: 'answers 200 where a field has another type',
  fails: [
    { id: 'refusal/wrong-type' },
    { id: 'refusal/score-out-of-range', why: 'the score NaN is sent as a text' },
  ],
  instead: whenMisread(isWrongType, TAKEN),
};
