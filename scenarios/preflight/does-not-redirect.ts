import { doesNotRedirect } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/does-not-redirect',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: doesNotRedirect,
};
