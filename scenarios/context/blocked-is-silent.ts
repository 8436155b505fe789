import { blockedIsSilent } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/blocked-is-silent',
  profile: 'go-live',
  send: ['plain'],
  expect: blockedIsSilent,
};
