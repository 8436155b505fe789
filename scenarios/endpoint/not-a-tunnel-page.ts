import { notATunnelPage } from '../checks/answer.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/not-a-tunnel-page',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: notATunnelPage,
};
