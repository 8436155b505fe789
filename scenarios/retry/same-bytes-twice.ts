import { takesAgain } from '../checks/retry.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/same-bytes-twice',
  profile: 'standard',
  send: ['twin'],
  expect: takesAgain('same-bytes'),
};
