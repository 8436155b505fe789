import { csrfNotAsked } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/csrf-not-asked',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: csrfNotAsked,
};
