import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

/** Of addresses alone: text that is no address is refusal/injection-text's. */
export const fault: Fault = {
  id: 'learner-apostrophe-500',
  summary: "fails with 500 on an apostrophe in a learner's address, which ends a text in its SQL",
  fails: only('delivery/accepts-any-learner'),
  refuse: demands(({ learnerId }) => !/^[\w.]*'[\w.]*@/.test(learnerId), 'The result could not be stored.', 500),
};
