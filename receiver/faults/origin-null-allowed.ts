import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-null-allowed',
  summary: 'allows the origin null too',
  fails: only('exposure/lookalike-origins'),
  answer: alsoAllows((origin) => origin === 'null'),
};
