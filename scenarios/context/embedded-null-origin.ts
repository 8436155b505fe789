import { embeddedNullOrigin } from '../checks/context.ts';
import type { Scenario } from '../scenario.ts';

export const scenario: Scenario = {
  id: 'context/embedded-null-origin',
  profile: 'standard',
  send: ['plain', 'sandboxed-frame'],
  expect: embeddedNullOrigin,
};
