import { bears } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['deep-nesting'] as const;

export const scenario: Scenario = {
  id: 'refusal/deep-nesting',
  profile: 'full',
  send: SEND,
  expect: bears(SEND),
};
