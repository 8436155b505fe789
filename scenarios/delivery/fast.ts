import { fastAnswers } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/fast',
  profile: 'go-live',
  send: ['plain'],
  expect: fastAnswers(2000),
};
