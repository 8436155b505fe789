import { refuses } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

const SEND = ['score-below', 'score-above', 'score-infinite', 'score-nan'] as const;

export const scenario: Scenario = {
  id: 'refusal/score-out-of-range',
  profile: 'standard',
  send: SEND,
  expect: refuses(SEND),
};
