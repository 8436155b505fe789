import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-account-id',
  profile: 'standard',
  send: ['account-id'],
  expect: acceptsAndStores(fieldOf('learnerId'), 'learnerId'),
};
