import { scenario as answers } from './answers.ts';
import { scenario as answersInTime } from './answers-in-time.ts';
import { scenario as csrfNotAsked } from './csrf-not-asked.ts';
import { scenario as oneAllowOriginOnPost } from './one-allow-origin-on-post.ts';
import { scenario as allowsOriginOnPost } from './allows-origin-on-post.ts';
import { scenario as bodyNotLostByRedirect } from './body-not-lost-by-redirect.ts';
import { scenario as redirectKeepsOrigin } from './redirect-keeps-origin.ts';
import { scenario as statusIs2xx } from './status-is-2xx.ts';
import { scenario as statusIs200 } from './status-is-200.ts';
import { scenario as checkUrlSucceeds } from './check-url-succeeds.ts';
import { scenario as acceptsPassed } from './accepts-passed.ts';
import { scenario as stored } from './stored.ts';
import { scenario as cachedAnswersVary } from './cached-answers-vary.ts';
import { scenario as acceptsFailed } from './accepts-failed.ts';
import { scenario as acceptsBinaryFraction } from './accepts-binary-fraction.ts';
import { scenario as acceptsScoreBounds } from './accepts-score-bounds.ts';
import { scenario as acceptsFractionalScore } from './accepts-fractional-score.ts';
import { scenario as acceptsNullScore } from './accepts-null-score.ts';
import { scenario as acceptsAnyLearner } from './accepts-any-learner.ts';
import { scenario as acceptsAccountId } from './accepts-account-id.ts';
import { scenario as acceptsRetake } from './accepts-retake.ts';
import { scenario as acceptsNewField } from './accepts-new-field.ts';
import { scenario as acceptsKeyOrder } from './accepts-key-order.ts';
import { scenario as answerSaysWhatItIs } from './answer-says-what-it-is.ts';
import { scenario as bodyAnswersHonestly } from './body-answers-honestly.ts';
import { scenario as fast } from './fast.ts';
import { scenario as keepAliveSurvives } from './keep-alive-survives.ts';
import type { Scenario } from '../scenario.ts';

export const delivery: readonly Scenario[] = [
  answers,
  answersInTime,
  csrfNotAsked,
  oneAllowOriginOnPost,
  allowsOriginOnPost,
  bodyNotLostByRedirect,
  redirectKeepsOrigin,
  statusIs2xx,
  statusIs200,
  checkUrlSucceeds,
  acceptsPassed,
  stored,
  cachedAnswersVary,
  acceptsFailed,
  acceptsBinaryFraction,
  acceptsScoreBounds,
  acceptsFractionalScore,
  acceptsNullScore,
  acceptsAnyLearner,
  acceptsAccountId,
  acceptsRetake,
  acceptsNewField,
  acceptsKeyOrder,
  answerSaysWhatItIs,
  bodyAnswersHonestly,
  fast,
  keepAliveSurvives,
];
