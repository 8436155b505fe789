import { wildcardWithoutCredentials } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/wildcard-without-credentials',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: wildcardWithoutCredentials,
};
