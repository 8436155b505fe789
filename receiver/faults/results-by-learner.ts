import { jsonAnswer } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'results-by-learner',
  summary: 'shows a learner\'s results to anybody who asks with the id',
  fails: only('exposure/results-not-readable'),
  reads: (query, stored) => jsonAnswer(200, stored.filter(({ learnerId }) => learnerId === query.get('learnerId'))),
};
