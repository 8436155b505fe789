import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'null-stored-as-zero',
  summary: 'stores score: null as 0',
  fails: only('delivery/accepts-null-score'),
  stores: (text) => [text.replace(/"score"\s*:\s*null/, '"score":0')],
};
