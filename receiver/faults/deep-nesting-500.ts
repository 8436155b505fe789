import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

/** Deeper than any result. */
const LEVELS = '['.repeat(1000);

export const fault: Fault = {
  id: 'deep-nesting-500',
  summary: 'runs out of stack where the body is deeply nested, and fails with 500',
  fails: only('refusal/deep-nesting'),
  refuse: demands((_result, { text }) => !text.includes(LEVELS), 'The result could not be stored.', 500),
};
