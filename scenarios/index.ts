/** The catalogue, in debugging order: what stands earlier explains what comes later. */
import { scenario as endpointUrlIsHttps } from './endpoint/url-is-https.ts';
import { scenario as endpointResolves } from './endpoint/resolves.ts';
import { scenario as endpointTlsWorks } from './endpoint/tls-works.ts';
import { scenario as endpointCertificateTrusted } from './endpoint/certificate-trusted.ts';
import { scenario as endpointCertificateChainComplete } from './endpoint/certificate-chain-complete.ts';
import { scenario as endpointCertificateNotExpiring } from './endpoint/certificate-not-expiring.ts';
import { scenario as endpointTlsModern } from './endpoint/tls-modern.ts';
import { scenario as endpointAddressNotDenied } from './endpoint/address-not-denied.ts';
import { scenario as endpointPublicAddress } from './endpoint/public-address.ts';
import { scenario as endpointNotATunnelPage } from './endpoint/not-a-tunnel-page.ts';
import { scenario as endpointNoRedirect } from './endpoint/no-redirect.ts';
import { scenario as endpointUrlNotBlocked } from './endpoint/url-not-blocked.ts';
import { scenario as endpointKnownReceiverWorks } from './endpoint/known-receiver-works.ts';
import { scenario as preflightAnswersOptions } from './preflight/answers-options.ts';
import { scenario as preflightAsksNoLogin } from './preflight/asks-no-login.ts';
import { scenario as preflightDoesNotRedirect } from './preflight/does-not-redirect.ts';
import { scenario as preflightStatusIs2xx } from './preflight/status-is-2xx.ts';
import { scenario as preflightOneAllowOrigin } from './preflight/one-allow-origin.ts';
import { scenario as preflightAllowsPublishedOrigin } from './preflight/allows-published-origin.ts';
import { scenario as preflightAllowsAuthoringOrigin } from './preflight/allows-authoring-origin.ts';
import { scenario as preflightAllowMethodsWellFormed } from './preflight/allow-methods-well-formed.ts';
import { scenario as preflightAllowHeadersWellFormed } from './preflight/allow-headers-well-formed.ts';
import { scenario as preflightAllowsContentType } from './preflight/allows-content-type.ts';
import { scenario as preflightIsCorsNotCloudevents } from './preflight/is-cors-not-cloudevents.ts';
import { scenario as preflightWildcardWithoutCredentials } from './preflight/wildcard-without-credentials.ts';
import { scenario as preflightVariesByOrigin } from './preflight/varies-by-origin.ts';
import { scenario as preflightFast } from './preflight/fast.ts';
import { scenario as preflightCachesWisely } from './preflight/caches-wisely.ts';
import { scenario as preflightIgnoresMethodsHeader } from './preflight/ignores-methods-header.ts';
import { scenario as preflightAllowsJsonWithCharset } from './preflight/allows-json-with-charset.ts';
import { scenario as deliveryAnswers } from './delivery/answers.ts';
import { scenario as deliveryAnswersInTime } from './delivery/answers-in-time.ts';
import { scenario as deliveryCsrfNotAsked } from './delivery/csrf-not-asked.ts';
import { scenario as deliveryOneAllowOriginOnPost } from './delivery/one-allow-origin-on-post.ts';
import { scenario as deliveryAllowsOriginOnPost } from './delivery/allows-origin-on-post.ts';
import { scenario as deliveryBodyNotLostByRedirect } from './delivery/body-not-lost-by-redirect.ts';
import { scenario as deliveryRedirectKeepsOrigin } from './delivery/redirect-keeps-origin.ts';
import { scenario as deliveryStatusIs2xx } from './delivery/status-is-2xx.ts';
import { scenario as deliveryStatusIs200 } from './delivery/status-is-200.ts';
import { scenario as deliveryCheckUrlSucceeds } from './delivery/check-url-succeeds.ts';
import { scenario as deliveryAcceptsPassed } from './delivery/accepts-passed.ts';
import { scenario as deliveryCachedAnswersVary } from './delivery/cached-answers-vary.ts';
import { scenario as deliveryAcceptsFailed } from './delivery/accepts-failed.ts';
import { scenario as deliveryAcceptsBinaryFraction } from './delivery/accepts-binary-fraction.ts';
import { scenario as deliveryAcceptsScoreBounds } from './delivery/accepts-score-bounds.ts';
import { scenario as deliveryAcceptsFractionalScore } from './delivery/accepts-fractional-score.ts';
import { scenario as deliveryAcceptsNullScore } from './delivery/accepts-null-score.ts';
import { scenario as deliveryAcceptsAnyLearner } from './delivery/accepts-any-learner.ts';
import { scenario as deliveryAcceptsAccountId } from './delivery/accepts-account-id.ts';
import { scenario as deliveryAcceptsRetake } from './delivery/accepts-retake.ts';
import { scenario as deliveryAcceptsNewField } from './delivery/accepts-new-field.ts';
import { scenario as deliveryAcceptsKeyOrder } from './delivery/accepts-key-order.ts';
import { scenario as deliveryAnswerSaysWhatItIs } from './delivery/answer-says-what-it-is.ts';
import { scenario as deliveryBodyAnswersHonestly } from './delivery/body-answers-honestly.ts';
import { scenario as deliveryFast } from './delivery/fast.ts';
import { scenario as deliveryKeepAliveSurvives } from './delivery/keep-alive-survives.ts';
import { scenario as contextHostedElsewhere } from './context/hosted-elsewhere.ts';
import type { Scenario } from './scenario.ts';

export const catalogue: readonly Scenario[] = [
  endpointUrlIsHttps,
  endpointResolves,
  endpointTlsWorks,
  endpointCertificateTrusted,
  endpointCertificateChainComplete,
  endpointCertificateNotExpiring,
  endpointTlsModern,
  endpointAddressNotDenied,
  endpointPublicAddress,
  endpointNotATunnelPage,
  endpointNoRedirect,
  endpointUrlNotBlocked,
  endpointKnownReceiverWorks,
  preflightAnswersOptions,
  preflightAsksNoLogin,
  preflightDoesNotRedirect,
  preflightStatusIs2xx,
  preflightOneAllowOrigin,
  preflightAllowsPublishedOrigin,
  preflightAllowsAuthoringOrigin,
  preflightAllowMethodsWellFormed,
  preflightAllowHeadersWellFormed,
  preflightAllowsContentType,
  preflightIsCorsNotCloudevents,
  preflightWildcardWithoutCredentials,
  preflightVariesByOrigin,
  preflightFast,
  preflightCachesWisely,
  preflightIgnoresMethodsHeader,
  preflightAllowsJsonWithCharset,
  deliveryAnswers,
  deliveryAnswersInTime,
  deliveryCsrfNotAsked,
  deliveryOneAllowOriginOnPost,
  deliveryAllowsOriginOnPost,
  deliveryBodyNotLostByRedirect,
  deliveryRedirectKeepsOrigin,
  deliveryStatusIs2xx,
  deliveryStatusIs200,
  deliveryCheckUrlSucceeds,
  deliveryAcceptsPassed,
  deliveryCachedAnswersVary,
  deliveryAcceptsFailed,
  deliveryAcceptsBinaryFraction,
  deliveryAcceptsScoreBounds,
  deliveryAcceptsFractionalScore,
  deliveryAcceptsNullScore,
  deliveryAcceptsAnyLearner,
  deliveryAcceptsAccountId,
  deliveryAcceptsRetake,
  deliveryAcceptsNewField,
  deliveryAcceptsKeyOrder,
  deliveryAnswerSaysWhatItIs,
  deliveryBodyAnswersHonestly,
  deliveryFast,
  deliveryKeepAliveSurvives,
  contextHostedElsewhere,
];
