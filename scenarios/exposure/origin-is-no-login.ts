import { originIsNoLogin } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/origin-is-no-login',
  profile: 'full',
  send: ['plain'],
  expect: originIsNoLogin,
};
