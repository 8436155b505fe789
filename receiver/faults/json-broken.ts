import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'json-broken',
  summary: 'answers 200 with JSON that does not parse',
  fails: only('delivery/check-url-succeeds'),
  post: whenStored((answer) => ({ ...answer, body: '{"stored":' })),
};
