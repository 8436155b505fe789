import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_METHODS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-methods-malformed',
  summary: 'sends "GET POST;" as Access-Control-Allow-Methods',
  fails: only('preflight/allow-methods-well-formed'),
  preflight: (answer) => withHeader(answer, ALLOW_METHODS, 'GET POST;'),
};
