import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-dots-unescaped',
  summary: 'compares the origin with a pattern whose dots mean any character',
  fails: only('exposure/lookalike-origins'),
  answer: alsoAllows((origin) => /^https:\/\/elearning.easygenerator.com$/.test(origin)),
};
