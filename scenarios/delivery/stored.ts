import { storesWhatItAccepted } from '../checks/stored.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/stored',
  profile: 'go-live',
  send: ['plain', 'failed', 'binary-fraction'],
  expect: storesWhatItAccepted,
};
