import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-null-score',
  profile: 'standard',
  send: ['null-score'],
  expect: acceptsLikePlain(fieldOf('score')),
};
