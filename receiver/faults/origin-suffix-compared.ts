import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-suffix-compared',
  summary: 'allows whatever ends like the domain',
  fails: only('exposure/lookalike-origins'),
  answer: alsoAllows((origin) => origin.endsWith('easygenerator.com')),
};
