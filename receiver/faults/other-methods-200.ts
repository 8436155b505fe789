import { withoutHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'other-methods-200',
  summary: 'answers 200 to PUT and DELETE',
  fails: only('refusal/other-methods'),
  answer: (answer, { method }) => (method === 'PUT' || method === 'DELETE' ? { ...withoutHeader(answer, 'Allow'), status: 200, body: '{}' } : answer),
};
