import { plusHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { ALLOW_ORIGIN, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-twice',
  summary: 'sends Access-Control-Allow-Origin twice, as a receiver and its proxy do',
  fails: only('preflight/one-allow-origin'),
  answer: (answer, { origin }) => (origin === undefined ? answer : plusHeader(answer, ALLOW_ORIGIN, origin)),
};
