import { foreignOrigin } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/foreign-origin',
  profile: 'full',
  send: ['origin-foreign'],
  expect: foreignOrigin,
};
