import { resultsNotReadable } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/results-not-readable',
  profile: 'full',
  send: ['read-all', 'read-learner', 'read-nobody'],
  expect: resultsNotReadable,
};
