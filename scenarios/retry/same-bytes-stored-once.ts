import { storedAsOne } from '../checks/twins.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/same-bytes-stored-once',
  profile: 'standard',
  send: ['retake', 'twin'],
  expect: storedAsOne('same-bytes'),
};
