import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'course-id-hex-only',
  summary: 'demands 32 hex digits as courseId, so that Check URL is refused',
  fails: only('delivery/check-url-succeeds'),
  refuse: demands(({ courseId }) => /^[0-9a-f]{32}$/.test(courseId), 'courseId must be 32 hex digits.'),
};
