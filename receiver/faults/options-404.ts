import type { Fault } from '../fault.ts';
import { bare, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-404',
  summary: 'answers OPTIONS with 404: nothing handles it',
  fails: only('preflight/answers-options'),
  preflight: bare(404),
};
