import { bodyNotLost } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/body-not-lost-by-redirect',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: bodyNotLost,
};
