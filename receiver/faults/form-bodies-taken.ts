import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'form-bodies-taken',
  summary: 'takes bodies of any Content-Type',
  fails: only('refusal/other-content-type'),
  instead: whenMisread(({ kind }) => kind === 'not-json-type', TAKEN),
};
