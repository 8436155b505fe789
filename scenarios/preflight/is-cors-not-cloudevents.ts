import { isCorsNotCloudEvents } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/is-cors-not-cloudevents',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: isCorsNotCloudEvents,
};
