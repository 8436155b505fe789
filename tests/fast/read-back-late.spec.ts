/** A read side that shows later than it is waited for: what comes at the run's end is late, and not lost. */
import { expect, test } from '@playwright/test';
import type { Delivery, Stored } from '../../generated/types.ts';
import { acceptsAndStores } from '../../scenarios/checks/stored-payload.ts';
import { storesWhatItAccepted } from '../../scenarios/checks/stored.ts';
import { tabClosed } from '../../scenarios/checks/context.ts';
import { fieldOf } from '../../scenarios/checks/payload.ts';
import { withoutSilence } from '../../scenarios/silent.ts';
import { verdictOf } from '../../scenarios/verdict.ts';
import { lookAgain } from '../../simulator/read-back/last-look.ts';
import type { Shown } from '../../simulator/read-back/read-side.ts';
import { judged } from '../support/both-ends.ts';
import { evidenceOf } from '../support/delivery.ts';
import { foundIn } from '../support/found.ts';
import { violated } from '../support/judged.ts';
import { minutesLater, sent, shows, type Answer } from '../support/sent.ts';

test('results that show after the waiting are told late, and nothing is called lost', { tag: '@slow' }, async () => {
  const all = await judged({ lagMs: 900 }, { limitMs: 400 });
  expect(all.row).toMatchObject({ verdict: 'told', finding: { kind: 'shown-late', facts: { status: 200 } } });
  expect(violated(all)).toEqual([]);
  expect(all.deliveries.map(({ outcome, stored }) => [outcome, stored?.before, stored?.after, stored?.late])).toEqual(all.deliveries.map(() => ['delivered', 0, 1, true]));
  expect(verdictOf(all.rows, false).exitCode).toBe(0);
});

test('what does not show at all beside late ones is unknown: it may be later still', { tag: '@slow' }, async () => {
  const all = await judged({ lagMs: 900, stores: (row) => (row.status === 'failed' ? [] : [row]) }, { limitMs: 400 });
  expect(all.row).toMatchObject({ verdict: 'unknown', finding: { kind: 'read-side-late' } });
  expect(verdictOf(all.rows, false).exitCode).toBe(2);
  expect(all.deliveries.map(({ outcome }) => outcome)).not.toContain('reported-ok-but-lost');
});

test('what is stored otherwise, or twice, is so late too', { tag: '@slow' }, async () => {
  const all = await judged({ lagMs: 900, stores: (row) => [row, row] }, { limitMs: 400 });
  expect(all.row).toMatchObject({ verdict: 'violates', finding: { kind: 'stored-twice' } });
});

const A = { learnerId: 'hookproof.a.1@example.com', courseId: 'c' };
const B = { learnerId: 'hookproof.a.2@example.com', courseId: 'c' };
const NONE = shows(0, 0);
const AT = { status: 200, sentAt: minutesLater(1) };
const plain = (stored: Stored = NONE, answer: Answer = 200) => sent('plain', [answer], { body: A, stored });
/** Looks again at a read side that answers so, once. */
async function again(deliveries: readonly Delivery[], shown: Shown): Promise<{ stored: (Stored | undefined)[]; asked: string[] }> {
  const asked: string[] = [];
  const looked = await lookAgain(deliveries, { show: ({ learnerId }) => { asked.push(learnerId); return Promise.resolve(shown); }, limitMs: 0, settleMs: 0 });
  return { stored: looked.map(({ stored }) => stored), asked };
}

test('only what was posted and never seen is looked for again', async () => {
  const seen = [shows(0, 1), shows(1, 1), shows(0, null, null, { problem: 'it answered with 500' }), shows(0, 0, null, { own: true })];
  for (const stored of seen) expect((await again([plain(stored)], { elements: [A] })).asked).toEqual([]);
  expect((await again([plain(NONE, { error: 'net::ERR_CONNECTION_REFUSED', onWire: false })], { elements: [A] })).asked).toEqual([]);
  expect((await again([sent('plain', [200], { body: A })], { elements: [A] })).asked).toEqual([]);
  expect(await again([plain()], { elements: [] })).toEqual({ stored: [NONE], asked: [A.learnerId] });
  expect((await again([plain()], { problem: 'it answered with 500' })).stored).toEqual([NONE]);
  expect((await again([plain()], { elements: [A, { ...A, score: 3 }] })).stored).toMatchObject([{ before: 0, after: 2, latest: { score: 3 }, problem: null, late: true }]);
});

test('of two results of one learner the first is known by what showed before the second', async () => {
  const retake = (stored: Stored) => sent('retake', [AT], { body: A, stored });
  const known = await again([plain(), retake(shows(1, 2))], { elements: [A, A] });
  expect(known).toEqual({ stored: [{ before: 0, after: 1, latest: null, waitedMs: 60_000, problem: null, late: true }, shows(1, 2)], asked: [] });
  const unclear = await again([plain(), retake(NONE)], { elements: [A] });
  expect(unclear.stored).toMatchObject([{ after: null, late: true, problem: expect.stringContaining('nothing tells which') as unknown }, { after: null, late: true }]);
  expect((await again([plain(), retake(shows(0, 1))], { elements: [A] })).stored[0]).toMatchObject({ after: null, late: true });
  // Of another learner it says nothing.
  expect((await again([plain(), sent('failed', [AT], { body: B, stored: shows(1, 2) })], { elements: [A] })).stored[0]).toMatchObject({ after: 1, late: true });
});

const LATE = shows(0, 1, null, { late: true });
test('where one is late no other is called lost', () => {
  const lost = sent('score-0', [200], { body: { ...B, score: 0 }, stored: NONE });
  const closed = sent('closed-during-post', [{}], { body: B, stored: NONE });
  const found = (others: readonly Delivery[], late: boolean) => {
    const evidence = evidenceOf([plain(late ? LATE : shows(0, 1)), ...others]);
    return [foundIn(storesWhatItAccepted, lost, evidence), foundIn(acceptsAndStores(fieldOf('score'), 'score'), lost, evidence), foundIn(tabClosed(1000), closed, evidence)];
  };
  expect(found([lost, closed], true)).toEqual(['unknown read-side-late', 'unobserved storage-unobserved', 'unobserved tab-closed']);
  expect(found([lost, closed], false)).toEqual(['violation not-stored', 'violation accepted-not-stored', 'violation tab-closed']);
  expect(foundIn(storesWhatItAccepted, plain(LATE))).toBe('told shown-late');
});

test('an outcome is not called lost for a read side that is late', () => {
  const lost: Delivery = { ...sent('failed', [200], { body: B, stored: NONE }), outcome: 'reported-ok-but-lost' };
  expect(withoutSilence([plain(LATE), lost])[1]?.outcome).toBe('delivered');
  expect(withoutSilence([plain(shows(0, 1)), lost])[1]?.outcome).toBe('reported-ok-but-lost');
});
