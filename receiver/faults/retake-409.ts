import type { Fault } from '../fault.ts';

export const fault: Fault = {
  id: 'retake-409',
  summary: 'keeps one result for a learner and course, and answers 409 to the next',
  fails: [
    { id: 'delivery/accepts-retake' },
    { id: 'retry/resubmitted-with-new-time', why: 'a retry is one more result of the same learner and course' },
    { id: 'retry/same-bytes-twice', why: 'so is a twin' },
  ],
  refuse: async ({ courseId, learnerId }, _incoming, stored) => {
    const known = (await stored()).some((result) => result.courseId === courseId && result.learnerId === learnerId);
    return known ? { status: 409, detail: 'There is a result of this learner and course.' } : undefined;
  },
};
