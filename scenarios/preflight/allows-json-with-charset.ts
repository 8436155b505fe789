import { contentTypeOf } from '../checks/payload.ts';
import { acceptsAndStores } from '../checks/stored-payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allows-json-with-charset',
  profile: 'standard',
  send: ['charset'],
  expect: acceptsAndStores(contentTypeOf, 'every field'),
};
