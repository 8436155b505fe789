import { acceptsLikePlain, wholeBody } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-key-order',
  profile: 'standard',
  send: ['key-order'],
  expect: acceptsLikePlain(wholeBody),
};
