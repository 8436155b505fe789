import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_ORIGIN, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-wildcard',
  summary: 'allows every origin with *',
  fails: only('exposure/names-its-origins'),
  answer: (answer) => withHeader(answer, ALLOW_ORIGIN, '*'),
};
