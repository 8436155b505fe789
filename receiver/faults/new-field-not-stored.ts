import type { Fault } from '../fault.ts';
import { only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'new-field-not-stored',
  summary: 'answers 200 to a field that it does not know, and stores nothing',
  fails: only('delivery/accepts-new-field'),
  stores: (text) => (text.includes('"hookproofNewField"') ? [] : [text]),
};
