import { allowsContentType } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allows-content-type',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: allowsContentType,
};
