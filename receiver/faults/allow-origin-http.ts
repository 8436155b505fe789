import type { Fault } from '../fault.ts';
import { NEITHER_ORIGIN, allowOrigin } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'allow-origin-http',
  summary: 'allows the origins with http: instead of https:',
  fails: NEITHER_ORIGIN,
  answer: allowOrigin((origin) => origin.replace('https:', 'http:')),
};
