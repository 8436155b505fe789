import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['no-date'] as const;

export const scenario: Scenario = {
  id: 'refusal/date-not-a-date',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
