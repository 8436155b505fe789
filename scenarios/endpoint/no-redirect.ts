import { noRedirect } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/no-redirect',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: noRedirect,
};
