import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-null-score',
  profile: 'standard',
  send: ['null-score'],
  expect: acceptsAndStores(fieldOf('score'), 'score'),
};
