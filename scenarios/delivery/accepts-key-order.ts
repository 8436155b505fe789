import { wholeBody } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-key-order',
  profile: 'standard',
  send: ['key-order'],
  expect: acceptsAndStores(wholeBody, 'every field'),
};
