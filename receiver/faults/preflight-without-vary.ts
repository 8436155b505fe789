import { withoutHeader } from '../answer.ts';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'preflight-without-vary',
  summary: 'reflects the origin in its preflight answer without Vary: Origin',
  fails: only('preflight/varies-by-origin'),
  preflight: (answer) => withoutHeader(answer, 'Vary'),
};
