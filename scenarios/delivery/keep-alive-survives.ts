import { keepAliveSurvives } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/keep-alive-survives',
  profile: 'standard',
  send: ['keep-alive'],
  expect: keepAliveSurvives,
};
