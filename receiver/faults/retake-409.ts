import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'retake-409',
  summary: 'keeps one result for a learner and course, and answers 409 to the next',
  fails: only('delivery/accepts-retake'),
  refuse: async ({ courseId, learnerId }, _incoming, stored) => {
    const known = (await stored()).some((result) => result.courseId === courseId && result.learnerId === learnerId);
    return known ? { status: 409, detail: 'There is a result of this learner and course.' } : undefined;
  },
};
