import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_HEADERS, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-headers-without-comma',
  summary: 'lists "Accept Content-Type" without a comma, which is no list',
  fails: only('preflight/allow-headers-well-formed'),
  preflight: (answer) => withHeader(answer, ALLOW_HEADERS, 'Accept Content-Type'),
};
