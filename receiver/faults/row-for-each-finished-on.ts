import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'row-for-each-finished-on',
  summary: 'knows the same bytes again, and keeps a row for each finishedOn',
  fails: only('retry/resubmission-merged'),
  shows: (stored) => stored.flatMap((result) => result.submissions.map((submission) => ({ ...result, count: 1, firstFinishedOn: submission.finishedOn, lastFinishedOn: submission.finishedOn, submissions: [submission] }))),
};
