import { comesThrough } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-passed',
  profile: 'go-live',
  send: ['plain'],
  expect: comesThrough,
};
