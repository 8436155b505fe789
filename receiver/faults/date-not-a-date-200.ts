import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';
import { TAKEN, isNoDate, whenMisread } from '../fault-refusals.ts';

export const fault: Fault = {
  id: 'date-not-a-date-200',
  summary: 'takes any text for a time',
  fails: only('refusal/date-not-a-date'),
  instead: whenMisread(isNoDate, TAKEN),
};
