import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'blocked-word-in-url',
  summary: 'has a path that content blockers match',
  fails: only('endpoint/url-not-blocked'),
  path: '/analytics/events',
};
