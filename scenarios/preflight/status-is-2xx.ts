import { statusIsOk } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/status-is-2xx',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: statusIsOk,
};
