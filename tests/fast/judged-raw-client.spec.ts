/** A raw client that something in front keeps out: what it was answered speaks of nobody. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { catalogue } from '../../scenarios/index.ts';
import { judge } from '../../scenarios/judge.ts';
import { AUTHORING, choose, plan } from '../../scenarios/plan.ts';
import { rawClientRefused } from '../../scenarios/raw-client.ts';
import { evidenceOf } from '../support/delivery.ts';
import { sent, type Answer } from '../support/sent.ts';

const RESET = { error: 'net::ERR_CONNECTION_RESET' };
const refusal = (plain: Answer, ...its: Answer[]) => rawClientRefused(evidenceOf([sent('plain', [plain]), sent('keep-alive', its)]));

test('the raw client is refused where its good result is, and the browser\'s is not', () => {
  expect(refusal(200, 403)).toEqual({ kind: 'raw-client-refused', status: 403, error: null, plainStatus: 200 });
  expect(refusal(200, 400)).toMatchObject({ status: 400 });
  expect(refusal(200, RESET, 200)).toEqual({ kind: 'raw-client-refused', status: null, error: 'net::ERR_CONNECTION_RESET', plainStatus: 200 });
  expect(refusal(200, {})).toEqual({ kind: 'raw-client-refused', status: null, error: null, plainStatus: 200 });
  expect(refusal(308, 403)).toMatchObject({ status: 403, plainStatus: 308 });
});

test('it is not refused where it is taken, sent on or asked to come later, nor where the browser is refused too', () => {
  expect(refusal(200, 200, 200)).toBeUndefined();
  // The second on a connection is what the row of its own is about.
  expect(refusal(200, 200, RESET)).toBeUndefined();
  expect(refusal(200, 399)).toBeUndefined();
  expect(refusal(200, 429)).toBeUndefined();
  expect(refusal(400, 403)).toBeUndefined();
  expect(refusal(RESET, 403)).toBeUndefined();
  // That a certificate is nobody's that Node knows says nothing, and neither does a connection that did not come about.
  expect(refusal(200, { error: 'unpredictable:DEPTH_ZERO_SELF_SIGNED_CERT', onWire: false })).toBeUndefined();
  expect(refusal(200, { error: 'net::ERR_CONNECTION_REFUSED', onWire: false })).toBeUndefined();
  expect(refusal(200)).toBeUndefined();
  const unrecorded = sent('keep-alive', [403]);
  expect(rawClientRefused(evidenceOf([sent('plain', [200]), { ...unrecorded, attempts: unrecorded.attempts.map((attempt) => ({ ...attempt, exchanges: [] })) }]))).toBeUndefined();
  expect(rawClientRefused(evidenceOf([sent('plain', []), sent('keep-alive', [403])]))).toBeUndefined();
  expect(rawClientRefused(evidenceOf([sent('keep-alive', [403])]))).toBeUndefined();
  expect(rawClientRefused(evidenceOf([sent('plain', [200])]))).toBeUndefined();
});

test('no refusal is praised and no error blamed that only the raw client was given', () => {
  const verdicts = (its: Answer): Record<string, string> => {
    const deliveries: Delivery[] = [sent('plain', [200]), sent('keep-alive', [its, its]), sent('error-not-json', [403]), sent('failed', [200])];
    return Object.fromEntries(judge(catalogue, evidenceOf(deliveries)).map(({ id, verdict, finding }) => [id, [verdict, finding?.kind].join(' ').trim()]));
  };
  const refused = 'unknown raw-client-refused';
  expect(verdicts(403)).toMatchObject({ 'delivery/keep-alive-survives': refused, 'refusal/not-json': refused, 'retry/error-keeps-cors': refused, 'delivery/accepts-failed': 'conforms' });
  expect(verdicts(200)).toMatchObject({ 'delivery/keep-alive-survives': 'conforms', 'refusal/not-json': 'conforms', 'retry/error-keeps-cors': 'violates error-without-cors' });
});

test('a good result of its own goes before all else that the raw client sends, and nothing where it sends nothing', () => {
  const names = (...only: string[]) => plan({ scenarios: choose(catalogue, 'full', only), target: 'https://example.com/', timeoutMs: 1000, run: 'test', attempts: 2, successStatus: [200], extraOrigins: [AUTHORING] }).map(({ name }) => name);
  expect(names('refusal/not-json').slice(0, 4)).toEqual(['plain', 'check-url', 'extra-origin', 'keep-alive']);
  expect(names('delivery/accepts-failed')).toEqual(['plain', 'check-url', 'extra-origin', 'failed']);
});
