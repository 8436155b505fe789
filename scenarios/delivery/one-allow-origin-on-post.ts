import { oneAllowOriginOnPost } from '../checks/cors.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/one-allow-origin-on-post',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: oneAllowOriginOnPost,
};
