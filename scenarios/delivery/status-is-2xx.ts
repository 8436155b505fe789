import { statusIs2xx } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/status-is-2xx',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: statusIs2xx,
};
