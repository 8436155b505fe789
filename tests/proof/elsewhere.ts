import type { RequirementId } from '../../generated/requirements.js';

/** Judged where they need more than a receiver: the file that does it. */
export const ELSEWHERE: Partial<Record<RequirementId, string>> = {
  'endpoint/resolves': 'never violated: receivers that do not answer make it unknown',
  'endpoint/address-not-denied': '`tests/browser/private-network.spec.ts`',
  'endpoint/url-is-https': '`tests/browser/private-network.spec.ts`',
  'endpoint/public-address': '`tests/fast/flaws-cover.spec.ts`',
  'endpoint/known-receiver-works': '`tests/fast/flaws-cover.spec.ts`',
  'context/hosted-elsewhere': '`tests/fast/flaws-cover.spec.ts`',
  'context/tab-closed': '`tests/browser/circumstances.spec.ts`',
  'context/page-policy': 'told: nothing can be violated',
  'context/embedded-null-origin': 'told: nothing can be violated',
  'context/blocked-is-silent': 'told: nothing can be violated',
  'context/anonymous-learner': 'told: nothing can be violated',
  'context/intranet': 'told: nothing can be violated',
  'exposure/learner-is-claimed': 'told: nothing can be violated',
  'exposure/origin-is-no-login': 'told: nothing can be violated',
  'preflight/ignores-methods-header': 'told: nothing can be violated',
  'retry/nobody-waits': 'told: nothing can be violated',
};
