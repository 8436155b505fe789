import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_METHODS } from '../fault-kinds.ts';

/** A control: it looks wrong and is not. */
export const fault: Fault = {
  id: 'allow-methods-get-only',
  summary: 'lists GET only in Access-Control-Allow-Methods, which stops no POST',
  fails: [],
  preflight: (answer) => withHeader(answer, ALLOW_METHODS, 'GET'),
};
