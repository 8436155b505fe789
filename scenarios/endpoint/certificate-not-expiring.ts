import { notExpiring } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/certificate-not-expiring',
  profile: 'go-live',
  send: ['plain'],
  expect: notExpiring(14),
};
