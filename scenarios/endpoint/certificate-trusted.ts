import { certificateTrusted } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/certificate-trusted',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: certificateTrusted,
};
