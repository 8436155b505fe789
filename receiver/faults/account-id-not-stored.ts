import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'account-id-not-stored',
  summary: 'answers 200 to a learnerId that is no e-mail address, and stores nothing',
  fails: only('delivery/accepts-account-id'),
  stores: (text) => (/"learnerId"\s*:\s*"[^"]*@/.test(text) ? [text] : []),
};
