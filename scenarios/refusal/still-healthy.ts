import { stillHealthy } from '../checks/refusal.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'refusal/still-healthy',
  profile: 'standard',
  send: ['still-healthy'],
  expect: stillHealthy,
};
