import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-hang',
  summary: 'stores the result and never answers the POST',
  fails: only('delivery/answers-in-time'),
  post: () => new Promise(() => undefined),
};
