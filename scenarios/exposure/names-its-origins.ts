import { namesItsOrigins } from '../checks/exposure.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/names-its-origins',
  profile: 'full',
  send: ['plain', 'check-url'],
  expect: namesItsOrigins,
};
