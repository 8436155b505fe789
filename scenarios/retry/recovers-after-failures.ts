import { recovers } from '../checks/retry.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/recovers-after-failures',
  profile: 'standard',
  send: ['resubmission', 'recovers'],
  expect: recovers,
};
