import { answersHonestly } from '../checks/body.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/body-answers-honestly',
  profile: 'go-live',
  send: ['plain'],
  expect: answersHonestly,
};
