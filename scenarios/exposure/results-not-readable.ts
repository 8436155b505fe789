import { resultsNotReadable } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/results-not-readable',
  profile: 'full',
  send: ['error-get', 'read-learner', 'read-nobody'],
  expect: resultsNotReadable,
};
