import { fieldOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'delivery/accepts-new-field',
  profile: 'standard',
  send: ['new-field'],
  expect: acceptsAndStores(fieldOf('hookproofNewField'), 'none'),
};
