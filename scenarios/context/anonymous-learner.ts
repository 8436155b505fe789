import { anonymousLearner } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/anonymous-learner',
  profile: 'go-live',
  send: ['plain'],
  expect: anonymousLearner,
};
