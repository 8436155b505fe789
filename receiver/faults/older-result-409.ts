import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'older-result-409',
  summary: 'answers 409 to a result that is older than the newest one of its learner and course',
  fails: only('retry/late-twin'),
  refuse: async ({ courseId, learnerId, finishedOn }, _incoming, stored) => {
    const newer = (await stored()).some((result) => result.courseId === courseId && result.learnerId === learnerId && Date.parse(result.lastFinishedOn) > Date.parse(finishedOn));
    return newer ? { status: 409, detail: 'There is a newer result.' } : undefined;
  },
};
