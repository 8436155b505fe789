import type { Fault } from '../fault.ts';
import { only, withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-500-without-cors',
  summary: 'fails on every POST, and its errors carry no CORS headers',
  fails: only('delivery/allows-origin-on-post'),
  refuse: () => ({ status: 500, detail: 'This receiver fails on every result.' }),
  post: withoutCors,
};
