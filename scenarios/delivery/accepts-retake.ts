import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-retake',
  profile: 'standard',
  send: ['retake'],
  expect: acceptsLikePlain(fieldOf('score')),
};
