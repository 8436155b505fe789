import { tabClosed } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/tab-closed',
  profile: 'standard',
  send: ['plain', 'closed-during-preflight', 'closed-during-post'],
  expect: tabClosed(1000),
};
