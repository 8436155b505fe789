/** A payload whose preflight failed is not blamed: a preflight carries no body. */
import { expect, test } from '@playwright/test';
import type { Exchange, PageView } from '../../generated/types.ts';
import { acceptsLikePlain, fieldOf } from '../../scenarios/checks/payload.ts';
import { speak } from '../../scenarios/wording/reported.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';

const ASKED = options({ status: 204 });
const OK = page('response', { status: 200, accepted: true, because: 'status-counts' });
const REFUSED = page('error', { accepted: false });
const plain = deliveryOf([ASKED, post({ status: 200 })], OK);
const finding = (exchanges: Exchange[], view: PageView = REFUSED) => {
  const payload = deliveryOf(exchanges, view, { name: 'failed' });
  const observation = acceptsLikePlain(fieldOf('status'))(payload, evidenceOf([plain, payload]));
  return observation.state === 'violation' ? observation.finding : observation.state;
};

test('a preflight that fails before a payload alone is told as one that comes and goes', () => {
  const reason = { code: 'PreflightInvalidStatus', parameter: '503', leg: 'preflight' } as const;
  expect(finding([options({ status: 503 }), post({ onWire: false, cors: 'PreflightInvalidStatus', parameter: '503' })])).toEqual({ kind: 'preflight-now-and-then', what: expect.any(String), reason, status: 503 });
  expect(finding([options({ error: 'net::ERR_CONNECTION_RESET' })])).toMatchObject({ kind: 'preflight-now-and-then', status: null });
  expect(finding([options()], page('timeout'))).toMatchObject({ kind: 'preflight-now-and-then', reason: { code: 'timeout' } });
  // A preflight that nobody recorded.
  expect(finding([post({ onWire: false, cors: 'PreflightMissingAllowOriginHeader' })])).toMatchObject({ kind: 'preflight-now-and-then', status: null });
  expect(finding([])).toMatchObject({ kind: 'payload-refused' });
});

test('a payload that was sent is what is refused, also where a later preflight fails', () => {
  expect(finding([ASKED, post({ error: 'net::ERR_CONNECTION_RESET' })])).toMatchObject({ kind: 'payload-refused' });
  expect(finding([ASKED, post({ status: 400 })], page('response', { status: 400, accepted: false, because: 'status-does-not-count' }))).toMatchObject({ kind: 'payload-refused', status: 400 });
  expect(finding([ASKED, post({ status: 307 }), options({ hop: 1, status: 404 }), post({ hop: 1, onWire: false, cors: 'PreflightInvalidStatus', parameter: '404' })])).toMatchObject({ kind: 'payload-refused' });
});

test('its words say what the server answered, or why nothing came', () => {
  const seen = (status: number | null) => speak({ kind: 'preflight-now-and-then', what: 'x', reason: { code: 'timeout', parameter: null, leg: 'preflight' }, status }).seen;
  expect([seen(503), seen(null)]).toEqual([['OPTIONS: 503'], ['OPTIONS: none, timeout']]);
});
