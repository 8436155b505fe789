import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-failed',
  profile: 'go-live',
  send: ['failed'],
  expect: acceptsLikePlain(fieldOf('status')),
};
