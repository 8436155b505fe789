import { bears } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['text-quotes', 'text-sql', 'text-html', 'text-control'] as const;

export const scenario: Scenario = {
  id: 'refusal/injection-text',
  profile: 'full',
  send: SEND,
  expect: bears(SEND),
};
