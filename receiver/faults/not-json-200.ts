import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'not-json-200',
  summary: 'answers 200 to a body that is not JSON',
  fails: only('refusal/not-json'),
  instead: whenMisread(({ kind }) => kind === 'not-json', TAKEN),
};
