import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-upper-case',
  summary: 'allows the origins in upper case',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin((origin) => origin.toUpperCase()),
};
