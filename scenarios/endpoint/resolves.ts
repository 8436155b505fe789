import { resolves } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/resolves',
  profile: 'go-live',
  send: ['plain', 'check-url'],
  expect: resolves,
};
