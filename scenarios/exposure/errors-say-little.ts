import { errorsSayLittle } from '../checks/error-bodies.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'exposure/errors-say-little',
  profile: 'full',
  send: ['error-not-json', 'without-score'],
  expect: errorsSayLittle,
};
