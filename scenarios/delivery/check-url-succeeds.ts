import { checkUrlSucceeds } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/check-url-succeeds',
  profile: 'go-live',
  send: ['check-url'],
  expect: checkUrlSucceeds,
};
