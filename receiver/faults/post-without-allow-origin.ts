import type { Fault } from '../fault.ts';
import { only, withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-without-allow-origin',
  summary: 'sends Access-Control-Allow-Origin on OPTIONS only: the result is stored and the page sees a failure',
  fails: only('delivery/allows-origin-on-post'),
  post: withoutCors,
};
