import { allowHeadersWellFormed } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allow-headers-well-formed',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: allowHeadersWellFormed,
};
