import { publicAddress } from '../checks/reach.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'endpoint/public-address',
  profile: 'go-live',
  send: ['plain'],
  expect: publicAddress,
};
