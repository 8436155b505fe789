import { hostedElsewhere } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/hosted-elsewhere',
  profile: 'go-live',
  send: ['extra-origin'],
  expect: hostedElsewhere,
};
