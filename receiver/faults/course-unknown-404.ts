import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'course-unknown-404',
  summary: 'answers 404 to a course that it does not know, so to Check URL',
  fails: only('delivery/check-url-succeeds'),
  refuse: demands(({ courseId }) => courseId !== 'courseId', 'There is no such course.', 404),
};
