import { knownReceiverWorks } from '../checks/url.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/known-receiver-works',
  profile: 'go-live',
  send: ['plain'],
  expect: knownReceiverWorks,
};
