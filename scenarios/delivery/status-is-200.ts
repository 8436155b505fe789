import { statusCounts } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/status-is-200',
  profile: 'go-live',
  send: ['plain'],
  expect: statusCounts,
};
