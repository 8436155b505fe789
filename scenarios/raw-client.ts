/** Firewalls know browsers by more than their headers, and may refuse the raw client where a learner's browser is welcome. */
import type { StimulusName } from './stimuli/index.ts';
import { limitOf } from './checks/limited.ts';
import { whyMute } from './checks/retry.ts';
import type { Finding } from './finding.ts';
import { look, plainOf } from './look.ts';
import type { Evidence } from './scenario.ts';

/** A good result by the raw client, sent before anything else of its own. */
export const ITS_GOOD_RESULT: StimulusName = 'keep-alive';

/**
 * Where a good result of the raw client is not taken as that of the browser was, whatever else it was answered says
 * nothing of the endpoint: it would be refused, and the endpoint be praised for it. undefined where it was taken, or not sent.
 */
export function rawClientRefused(evidence: Evidence): Finding | undefined {
  const its = evidence.deliveries.find(({ stimulus }) => stimulus.name === ITS_GOOD_RESULT)?.attempts[0];
  const plain = plainOf(evidence, 'course');
  const browsers = plain === undefined ? undefined : look(plain)?.post?.response?.status;
  if (its === undefined || browsers === undefined || browsers >= 400 || limitOf(its) !== undefined || whyMute(its) !== undefined) return undefined;
  const [exchange] = its.exchanges;
  if (exchange === undefined) return undefined;
  const status = exchange.response?.status ?? null;
  return status !== null && status < 400 ? undefined : { kind: 'raw-client-refused', status, error: exchange.error, plainStatus: browsers };
}
