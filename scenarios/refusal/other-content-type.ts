import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['text-plain', 'form-urlencoded', 'form-multipart'] as const;

export const scenario: Scenario = {
  id: 'refusal/other-content-type',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
