import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'key-order-fixed',
  summary: 'reads the fields by their position in the text',
  fails: only('delivery/accepts-key-order'),
  refuse: demands((_result, { text }) => /^\{"courseId":.*?,"learnerId":.*?,"score":.*?,"finishedOn":.*?,"status":/.test(text), 'The body could not be read.'),
};
