import { lookalikeOrigins } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';
import { LOOKALIKE_NAMES } from '../stimuli/exposure.ts';

export const scenario: Scenario = {
  id: 'exposure/lookalike-origins',
  profile: 'full',
  send: ['origin-foreign', ...LOOKALIKE_NAMES],
  expect: lookalikeOrigins,
};
