/** A read side may keep scores from 0 to 1; that is a spelling of its own where it does so throughout. */
import { expect, test } from '@playwright/test';
import type { Delivery } from '../../generated/types.ts';
import { storesWhatItAccepted } from '../../scenarios/checks/stored.ts';
import { differingFields, scaleOf } from '../../scenarios/checks/stored-fields.ts';
import { acceptsAndStores } from '../../scenarios/checks/stored-payload.ts';
import { fieldOf } from '../../scenarios/checks/payload.ts';
import { options, page, post } from '../support/attempt.ts';
import { deliveryOf, evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';

/** Sent with one score, and shown with another. */
function kept(sent: number | null, shown: unknown, name: 'plain' | 'score-0' = 'plain'): Delivery {
  const delivery = deliveryOf([options({ status: 204 }), post({ status: 200 })], page('response', { status: 200, accepted: true, because: 'status-counts' }), { name });
  return { ...delivery, stimulus: { ...delivery.stimulus, body: { score: sent } }, stored: { before: 0, after: 1, latest: { score: shown }, waitedMs: 0, problem: null } };
}

test('only a hundredth strictly between 0 and 1 shows the scale', () => {
  for (const [sent, shown] of [[75, 0.75], [75, '0.75'], [1, 0.01], [56.99999999999999, 0.57], [99.9, 0.999]] as const) expect([sent, scaleOf([kept(sent, shown)])]).toEqual([sent, 100]);
  for (const [sent, shown] of [[100, 1], [0, 0], [75, 75], [75, 0.74], [75, 0.76], [66.67, 0.67], [75, null], [75, 'x'], [null, 0.5]] as const) expect([sent, shown, scaleOf([kept(sent, shown)])]).toEqual([sent, shown, 1]);
  const unread: Delivery = { ...kept(75, 0.75), stored: { before: null, after: null, latest: null, waitedMs: 0, problem: 'x' } };
  expect(scaleOf([])).toBe(1);
  expect(scaleOf([unread, kept(100, 1), kept(75, 0.75)])).toBe(100);
});

test('in its scale a score is compared as in ours', () => {
  const differs = (sent: number, shown: number) => differingFields(kept(sent, shown), { score: shown }, 100).map(({ name }) => name);
  expect([differs(100, 1), differs(0, 0), differs(75, 0.75), differs(66.67, 0.67), differs(75, 75), differs(56.99999999999999, 0.56)]).toEqual([[], [], [], ['score'], ['score'], ['score']]);
});

test('one delivery shows the scale of all, and a true change is none of it', () => {
  const row = (delivery: Delivery, ...others: Delivery[]) => foundIn(storesWhatItAccepted, delivery, evidenceOf([delivery, ...others]));
  expect(row(kept(75, 0.75))).toBe('fine');
  expect(row(kept(100, 1))).toBe('violation stored-otherwise');
  expect(row(kept(100, 1), kept(75, 0.75))).toBe('fine');
  expect(row(kept(75, 75), kept(75, 0.75))).toBe('violation stored-otherwise');
  const payload = (shown: number, plain: Delivery) => foundIn(acceptsAndStores(fieldOf('score'), 'score'), kept(100, shown, 'score-0'), evidenceOf([plain, kept(100, shown, 'score-0')]));
  expect([payload(1, kept(75, 0.75)), payload(0.99, kept(75, 0.75)), payload(1, kept(75, 75))]).toEqual(['fine', 'violation stored-otherwise', 'violation stored-otherwise']);
});
