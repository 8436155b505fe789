import { scenario as anonymousLearner } from './anonymous-learner.ts';
import { scenario as blockedIsSilent } from './blocked-is-silent.ts';
import { scenario as embeddedNullOrigin } from './embedded-null-origin.ts';
import { scenario as hostedElsewhere } from './hosted-elsewhere.ts';
import { scenario as intranet } from './intranet.ts';
import { scenario as pagePolicy } from './page-policy.ts';
import { scenario as tabClosed } from './tab-closed.ts';
import type { Scenario } from '../scenario.ts';

export const context: readonly Scenario[] = [
  hostedElsewhere,
  intranet,
  tabClosed,
  pagePolicy,
  embeddedNullOrigin,
  blockedIsSilent,
  anonymousLearner,
];
