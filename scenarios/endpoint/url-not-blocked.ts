import { urlNotBlocked } from '../checks/url.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/url-not-blocked',
  profile: 'go-live',
  send: ['plain'],
  expect: urlNotBlocked,
};
