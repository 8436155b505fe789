import { preflightVaries } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/varies-by-origin',
  profile: 'go-live',
  send: ['plain'],
  expect: preflightVaries,
};
