import { survivesTogether } from '../checks/twins.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/concurrent-twins',
  profile: 'standard',
  send: ['retake', 'twin', 'concurrent-twins'],
  expect: survivesTogether,
};
