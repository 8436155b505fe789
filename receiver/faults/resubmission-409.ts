import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'resubmission-409',
  summary: 'takes the very same bytes again, and answers 409 when only finishedOn is later',
  fails: only('retry/resubmitted-with-new-time'),
  refuse: async ({ courseId, learnerId, score, status }, { text }, stored) => {
    const same = (await stored()).find((result) => result.courseId === courseId && result.learnerId === learnerId && result.score === score && result.status === status);
    return same === undefined || same.submissions.some(({ body }) => body === text) ? undefined : { status: 409, detail: 'This result was submitted before.' };
  },
};
