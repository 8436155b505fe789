import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['without-course-id', 'without-learner-id', 'without-score', 'without-finished-on', 'without-status'] as const;

export const scenario: Scenario = {
  id: 'refusal/missing-field',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
