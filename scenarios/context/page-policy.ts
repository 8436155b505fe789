import { pagePolicy } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/page-policy',
  profile: 'standard',
  send: ['plain', 'policy-with-endpoint', 'policy-without-endpoint'],
  expect: pagePolicy,
};
