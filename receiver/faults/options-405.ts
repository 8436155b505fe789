import type { Fault } from '../fault.ts';
import { bare, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-405',
  summary: 'answers OPTIONS with 405: only POST is handled',
  fails: only('preflight/answers-options'),
  preflight: bare(405, [['Allow', 'POST']]),
};
