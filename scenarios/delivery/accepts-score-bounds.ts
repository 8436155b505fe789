import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-score-bounds',
  profile: 'standard',
  send: ['score-0'],
  expect: acceptsLikePlain(fieldOf('score')),
};
