import { tlsWorks } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/tls-works',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: tlsWorks,
};
