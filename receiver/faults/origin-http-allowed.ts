import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { alsoAllows, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'origin-http-allowed',
  summary: 'allows its origins over http too',
  fails: only('exposure/lookalike-origins'),
  answer: alsoAllows((origin) => origin === contract.origins.published.value.replace('https:', 'http:')),
};
