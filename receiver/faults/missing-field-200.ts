import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, isMissing, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'missing-field-200',
  summary: 'answers 200 where a field is missing',
  fails: only('refusal/missing-field'),
  instead: whenMisread(isMissing, TAKEN),
};
