import { chainComplete } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/certificate-chain-complete',
  profile: 'go-live',
  send: ['plain'],
  expect: chainComplete,
};
