import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'key-order-not-stored',
  summary: 'answers 200, and stores only what begins with courseId',
  fails: only('delivery/accepts-key-order'),
  stores: (text) => (/^\{\s*"courseId"/.test(text) ? [text] : []),
};
