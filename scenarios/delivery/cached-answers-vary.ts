import { cachedAnswersVary } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/cached-answers-vary',
  profile: 'go-live',
  send: ['plain'],
  expect: cachedAnswersVary,
};
