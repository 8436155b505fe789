import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-without-scheme',
  summary: 'allows the bare host names',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin((origin) => new URL(origin).host),
};
