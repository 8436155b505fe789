import type { Fault } from '../fault.ts';
import { FAILED, isMissing, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'missing-field-500',
  summary: 'fails with 500 where a field is missing',
  fails: [
    { id: 'refusal/missing-field' },
    { id: 'refusal/prototype-keys', why: 'a score that stands in a prototype only is missing, too' },
  ],
  instead: whenMisread(isMissing, FAILED),
};
