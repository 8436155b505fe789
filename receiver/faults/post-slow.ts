import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'post-slow',
  summary: 'takes over two seconds for the POST',
  fails: only('delivery/fast'),
  post: (answer) => setTimeout(2300, answer),
};
