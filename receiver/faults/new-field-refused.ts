import { contract } from '../../generated/contract.js';
import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

const FIELDS: readonly string[] = contract.fields.value;

export const fault: Fault = {
  id: 'new-field-refused',
  summary: 'refuses a field that it does not know',
  fails: only('delivery/accepts-new-field'),
  refuse: demands((result) => Object.keys(result).every((key) => FIELDS.includes(key)), 'The body has a field that is not known.'),
};
