import type { Fault } from '../fault.ts';
import { demands, only } from '../fault-kinds.ts';

export const fault: Fault = {
  id: 'own-names-500',
  summary: 'fails with 500 where the body has a key hasOwnProperty, which it calls',
  fails: only('refusal/prototype-keys'),
  refuse: demands((result) => !Object.hasOwn(result, 'hasOwnProperty'), 'The result could not be stored.', 500),
};
