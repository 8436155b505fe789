import { addressNotDenied } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/address-not-denied',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: addressNotDenied,
};
