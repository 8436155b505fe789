import { urlIsHttps } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/url-is-https',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: urlIsHttps,
};
