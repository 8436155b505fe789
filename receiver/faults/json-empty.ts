import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'json-empty',
  summary: 'answers 200 with a JSON type and nothing in it',
  fails: only('delivery/check-url-succeeds'),
  post: whenStored((answer) => ({ ...answer, body: '' })),
};
