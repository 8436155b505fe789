import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-score-bounds',
  profile: 'standard',
  send: ['score-0'],
  expect: acceptsAndStores(fieldOf('score'), 'score'),
};
