import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { FAILED, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'not-json-500',
  summary: 'fails with 500 on a body that is not JSON',
  fails: only('refusal/not-json'),
  instead: whenMisread(({ kind }) => kind === 'not-json', FAILED),
};
