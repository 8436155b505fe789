import { errorKeepsCors } from '../checks/errors.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'retry/error-keeps-cors',
  profile: 'standard',
  send: ['error-not-json', 'error-get'],
  expect: errorKeepsCors,
};
