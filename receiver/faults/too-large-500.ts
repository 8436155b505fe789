import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { FAILED, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'too-large-500',
  summary: 'fails with 500 on a large body',
  fails: only('refusal/too-large'),
  instead: whenMisread(({ kind }) => kind === 'too-large', FAILED),
};
