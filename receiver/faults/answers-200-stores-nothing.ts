import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'answers-200-stores-nothing',
  summary: 'answers 200 and stores nothing',
  fails: only('delivery/stored'),
  stores: () => [],
};
