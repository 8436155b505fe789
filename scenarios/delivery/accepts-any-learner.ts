import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-any-learner',
  profile: 'standard',
  send: ['long-learner', 'plus-learner', 'upper-case-learner', 'international-learner', 'apostrophe-learner'],
  expect: acceptsAndStores(fieldOf('learnerId'), 'learnerId'),
};
