import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'options-hang',
  summary: 'never answers OPTIONS',
  fails: only('preflight/answers-options'),
  preflight: () => new Promise(() => undefined),
};
