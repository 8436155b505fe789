import { acceptsLikePlain, fieldOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-new-field',
  profile: 'standard',
  send: ['new-field'],
  expect: acceptsLikePlain(fieldOf('hookproofNewField')),
};
