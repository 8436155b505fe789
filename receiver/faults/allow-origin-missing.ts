import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-missing',
  summary: 'sends no Access-Control-Allow-Origin at all',
  fails: NEITHER_ORIGIN,
  answer: withoutCors,
};
