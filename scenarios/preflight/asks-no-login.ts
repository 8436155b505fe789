import { asksNoLogin } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/asks-no-login',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: asksNoLogin,
};
