import { survivesLateTwin } from '../checks/twins.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/late-twin',
  profile: 'standard',
  send: ['retake', 'twin', 'newer-result', 'late-twin'],
  expect: survivesLateTwin,
};
