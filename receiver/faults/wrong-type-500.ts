import type { Fault } from '../fault.ts';
import { FAILED, isWrongType, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'wrong-type-500',
  summary: 'fails with 500 where a field has another type',
  fails: [
    { id: 'refusal/wrong-type' },
    { id: 'refusal/score-out-of-range', why: 'the score NaN is sent as a text' },
  ],
  instead: whenMisread(isWrongType, FAILED),
};
