import { acceptsLikePlain, contentTypeOf } from '../checks/payload.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'preflight/allows-json-with-charset',
  profile: 'standard',
  send: ['charset'],
  expect: acceptsLikePlain(contentTypeOf),
};
