import { refusesTooMuch } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['too-large'] as const;

export const scenario: Scenario = {
  id: 'refusal/too-large',
  profile: 'full',
  send: SEND,
  expect: refusesTooMuch(SEND),
};
