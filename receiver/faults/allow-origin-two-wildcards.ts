import type { Fault } from '../fault.ts';
import { allowOrigin, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-two-wildcards',
  summary: 'sends "*, *", as a tool whose own header joins a configured one',
  fails: only('preflight/one-allow-origin'),
  answer: allowOrigin(() => '*, *'),
};
