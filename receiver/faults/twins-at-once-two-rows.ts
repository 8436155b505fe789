import type { Fault } from '../fault.ts';
import { atWork, only } from '../fault-kinds.ts';

const work = atWork();
const raced = new Set<string>();

export const fault: Fault = {
  id: 'twins-at-once-two-rows',
  summary: 'looks, then inserts: the same bytes twice at once become two rows',
  fails: only('retry/concurrent-twins'),
  refuse: async (_result, { text, host }) => {
    if (await work.begin(host + text)) raced.add(text);
    return undefined;
  },
  post: (answer, { text, host }) => work.end(host + (text ?? ''), answer),
  shows: (stored) => stored.flatMap((result) => (result.submissions.some(({ body }) => raced.has(body)) ? [result, result] : [result])),
};
