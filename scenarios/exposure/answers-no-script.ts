import { answersNoScript } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/answers-no-script',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: answersNoScript,
};
