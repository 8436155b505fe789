import { answersInTime } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/answers-in-time',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: answersInTime,
};
