import { scenario as answersNoScript } from './answers-no-script.ts';
import { scenario as credentialsWithReflection } from './credentials-with-reflection.ts';
import { scenario as errorsSayLittle } from './errors-say-little.ts';
import { scenario as foreignOrigin } from './foreign-origin.ts';
import { scenario as learnerIsClaimed } from './learner-is-claimed.ts';
import { scenario as lookalikeOrigins } from './lookalike-origins.ts';
import { scenario as namesItsOrigins } from './names-its-origins.ts';
import { scenario as originIsNoLogin } from './origin-is-no-login.ts';
import { scenario as resultsNotReadable } from './results-not-readable.ts';
import type { Scenario } from '../scenario.ts';

export const exposure: readonly Scenario[] = [
  answersNoScript,
  namesItsOrigins,
  foreignOrigin,
  lookalikeOrigins,
  credentialsWithReflection,
  resultsNotReadable,
  errorsSayLittle,
  learnerIsClaimed,
  originIsNoLogin,
];
