import { tlsModern } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/tls-modern',
  profile: 'go-live',
  send: ['plain'],
  expect: tlsModern,
};
