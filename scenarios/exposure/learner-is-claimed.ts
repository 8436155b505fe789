import { learnerIsClaimed } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/learner-is-claimed',
  profile: 'full',
  send: ['plain'],
  expect: learnerIsClaimed,
};
