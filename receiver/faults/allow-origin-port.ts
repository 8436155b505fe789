import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-port',
  summary: 'allows the origins with a port',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin((origin) => `${origin}:443`),
};
