import { answersOptions } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/answers-options',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: answersOptions,
};
