import { storedAsOne } from '../checks/twins.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/resubmission-merged',
  profile: 'standard',
  send: ['retake', 'resubmission', 'all-submissions'],
  expect: storedAsOne('later'),
};
