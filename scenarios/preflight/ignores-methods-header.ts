import { methodsHeaderIgnored } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/ignores-methods-header',
  profile: 'go-live',
  send: ['plain'],
  expect: methodsHeaderIgnored,
};
