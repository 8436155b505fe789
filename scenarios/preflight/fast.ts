import { fastPreflight } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/fast',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: fastPreflight(1000),
};
