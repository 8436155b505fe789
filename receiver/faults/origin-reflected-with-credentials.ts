import { withHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { alsoAllows } from '../fault-kinds.ts';

const reflect = alsoAllows(() => true);

export const fault: Fault = {
  id: 'origin-reflected-with-credentials',
  summary: 'allows whatever origin asks, with credentials',
  fails: [
    { id: 'exposure/credentials-with-reflection' },
    { id: 'exposure/foreign-origin', why: 'the other half of the same header pair' },
  ],
  answer: async (answer, incoming) => withHeader(await reflect(answer, incoming), 'Access-Control-Allow-Credentials', 'true'),
};
