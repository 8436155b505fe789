import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'twin-409',
  summary: 'keeps the bodies that it has seen, and answers 409 to the very same bytes',
  fails: only('retry/same-bytes-twice'),
  refuse: async (_result, { text }, stored) => {
    const known = (await stored()).some(({ submissions }) => submissions.some(({ body }) => body === text));
    return known ? { status: 409, detail: 'This body is known.' } : undefined;
  },
};
