import { withBody } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only, whenStored } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'xml-broken',
  summary: 'answers 200 with XML that does not parse',
  fails: only('delivery/check-url-succeeds'),
  post: whenStored((answer) => withBody(answer, 'text/xml', '<stored>')),
};
