import { saysWhatItIs } from '../checks/body.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/answer-says-what-it-is',
  profile: 'go-live',
  send: ['plain'],
  expect: saysWhatItIs,
};
