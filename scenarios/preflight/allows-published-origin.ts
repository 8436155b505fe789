import { allowsOrigin } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allows-published-origin',
  profile: 'go-live',
  send: ['plain'],
  expect: allowsOrigin,
};
