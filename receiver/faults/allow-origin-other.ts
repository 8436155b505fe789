import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-other',
  summary: 'allows another site only',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin(() => 'https://app.example.com'),
};
