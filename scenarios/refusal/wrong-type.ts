import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['wrong-course-id', 'wrong-learner-id', 'wrong-score', 'wrong-finished-on', 'wrong-status'] as const;

export const scenario: Scenario = {
  id: 'refusal/wrong-type',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
