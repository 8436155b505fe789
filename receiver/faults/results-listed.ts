import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'results-listed',
  summary: 'lists all stored results to anybody who asks with GET',
  fails: only('exposure/results-not-readable'),
  reads: (_query, stored) => jsonAnswer(200, stored),
};
