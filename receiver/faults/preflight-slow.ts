import { setTimeout } from 'node:timers/promises';
import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'preflight-slow',
  summary: 'takes over a second for OPTIONS',
  fails: only('preflight/fast'),
  preflight: (answer) => setTimeout(1200, answer),
};
