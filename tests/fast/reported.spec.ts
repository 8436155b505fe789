/** Where a finding was seen, for the endpoint's own log: by a learner only where the endpoint could read one. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { reported } from '../../scenarios/wording/reported.ts';
import { options, page } from '../support/attempt.ts';
import { deliveryOf } from '../support/delivery.ts';
import { sent } from '../support/sent.ts';

const ID = 'hookproof."a".1+b@example.com';
const SLOW = { kind: 'slow', leg: 'request', ms: 9000, limitMs: 5000 } as const;
const learnerOf = (delivery: Delivery): unknown => reported(SLOW, [delivery]).where[0]?.learnerId;
const result = (body: string): Delivery => sent('plain', [{ status: 200, body }], { body: { learnerId: ID } });

test('a learner who stands in the body, however it is written, or in the URL finds the request', () => {
  expect(learnerOf(result(JSON.stringify({ learnerId: ID })))).toBe(ID);
  expect(learnerOf(result(`learnerId=${encodeURIComponent(ID)}`))).toBe(ID);
  expect(learnerOf(result(`name="learnerId"\r\n\r\n${ID}`))).toBe(ID);
  const asked = sent('error-get', [{ status: 200, method: 'GET', body: '', url: `https://receiver.example/?learner=${encodeURIComponent(ID)}` }], { body: { learnerId: ID } });
  expect(learnerOf(asked)).toBe(ID);
});

test('what named nobody, or never left, is found by no learner', () => {
  expect(learnerOf(result('{"courseId":'))).toBeNull();
  expect(learnerOf(sent('plain', [{ status: 200, body: JSON.stringify({ learnerId: 7 }) }], { body: { learnerId: 7 } }))).toBeNull();
  expect(learnerOf(sent('plain', [{ error: 'net::ERR_FAILED', onWire: false, body: JSON.stringify({ learnerId: ID }) }], { body: { learnerId: ID } }))).toBeNull();
  const asked = deliveryOf([options({ status: 404 })], page('error'));
  expect(learnerOf({ ...asked, stimulus: { ...asked.stimulus, body: { learnerId: ID } }, attempts: asked.attempts.map((attempt) => ({ ...attempt, body: JSON.stringify({ learnerId: ID }) })) })).toBeNull();
  expect(learnerOf({ ...result('{}'), attempts: [] })).toBeNull();
});
