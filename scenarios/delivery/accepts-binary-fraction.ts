import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-binary-fraction',
  profile: 'go-live',
  send: ['binary-fraction'],
  expect: acceptsLikePlain(fieldOf('score')),
};
