import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-reflected',
  summary: 'allows whatever origin asks',
  fails: only('exposure/foreign-origin'),
  answer: alsoAllows(() => true),
};
