import { withHeader, withoutHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'cacheable-answer-without-vary',
  summary: 'reflects the origin in a POST answer that caches may keep, without Vary: Origin',
  fails: only('delivery/cached-answers-vary'),
  post: (answer) => withHeader(withoutHeader(answer, 'Vary'), 'Cache-Control', 'public, max-age=600'),
};
