import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'get-500',
  summary: 'fails with 500 at GET',
  fails: only('refusal/other-methods'),
  answer: (answer, { method }) => (method === 'GET' ? { ...answer, status: 500 } : answer),
};
