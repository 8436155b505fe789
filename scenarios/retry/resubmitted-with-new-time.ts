import { takesAgain } from '../checks/retry.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/resubmitted-with-new-time',
  profile: 'standard',
  send: ['resubmission', 'all-submissions'],
  expect: takesAgain('later'),
};
