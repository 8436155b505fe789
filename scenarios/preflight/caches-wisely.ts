import { cachesWisely } from '../checks/preflight.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/caches-wisely',
  profile: 'go-live',
  send: ['plain'],
  expect: cachesWisely,
};
