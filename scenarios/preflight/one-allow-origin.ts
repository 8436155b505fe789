import { oneAllowOrigin } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/one-allow-origin',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: oneAllowOrigin,
};
