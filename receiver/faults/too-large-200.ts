import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'too-large-200',
  summary: 'takes a body of any size',
  fails: only('refusal/too-large'),
  instead: whenMisread(({ kind }) => kind === 'too-large', TAKEN),
};
