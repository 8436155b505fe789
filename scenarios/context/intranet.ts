import { intranet } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/intranet',
  profile: 'go-live',
  send: ['plain'],
  expect: intranet,
};
