import { plusHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_ORIGIN, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-allow-origin-twice',
  summary: "sends Access-Control-Allow-Origin twice on the POST's answer",
  fails: only('delivery/one-allow-origin-on-post'),
  post: (answer, { origin }) => (origin === undefined ? answer : plusHeader(answer, ALLOW_ORIGIN, origin)),
};
