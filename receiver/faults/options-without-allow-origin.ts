import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, withoutCors } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-without-allow-origin',
  summary: 'sends Access-Control-Allow-Origin with the POST alone',
  fails: NEITHER_ORIGIN,
  preflight: withoutCors,
};
