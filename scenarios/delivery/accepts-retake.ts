import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-retake',
  profile: 'standard',
  send: ['retake'],
  expect: acceptsAndStores(fieldOf('score'), 'score'),
};
