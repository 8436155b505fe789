import { redirectKeepsOrigin } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/redirect-keeps-origin',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: redirectKeepsOrigin,
};
