import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-trailing-slash',
  summary: 'allows the origins with a slash at their end',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin((origin) => `${origin}/`),
};
