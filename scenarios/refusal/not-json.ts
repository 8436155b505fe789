import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['error-not-json'] as const;

export const scenario: Scenario = {
  id: 'refusal/not-json',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
