import { nobodyWaits } from '../checks/errors.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/nobody-waits',
  profile: 'standard',
  send: ['plain'],
  expect: nobodyWaits,
};
