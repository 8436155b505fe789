import type { Fault } from '../fault.ts';
import { atWork, only } from '../fault-kinds.ts';

const work = atWork();

export const fault: Fault = {
  id: 'twins-at-once-500',
  summary: 'looks, then inserts: of the same bytes twice at once one ends in a 500',
  fails: only('retry/concurrent-twins'),
  refuse: async (_result, { text, host }) => ((await work.begin(host + text)) ? { status: 500, detail: 'duplicate key' } : undefined),
  post: (answer, { text, host }) => work.end(host + (text ?? ''), answer),
};
