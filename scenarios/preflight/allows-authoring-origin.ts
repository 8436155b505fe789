import { allowsOrigin } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allows-authoring-origin',
  profile: 'go-live',
  send: ['check-url'],
  expect: allowsOrigin,
};
