import { refuses, unlessMethodRefused } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['error-get', 'method-put', 'method-delete'] as const;

export const scenario: Scenario = {
  id: 'refusal/other-methods',
  profile: 'full',
  send: SEND,
  expect: refuses(SEND, unlessMethodRefused),
};
