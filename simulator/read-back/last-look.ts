/** A queue may take longer than a result is waited for: what was not seen in time is looked for once more when all was sent. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, Stored } from '../../generated/types.ts';
import { whoOf, withOutcomes } from './observing.ts';
import type { ReadSide } from './read-side.ts';

const STEP_MS = 1000;
const WHOSE = 'it shows later than it is waited for, and nothing tells which of this learner\'s results it is';

/** The run's deliveries, with what showed late. Asked again only while more of it comes. The signal ends the waiting: then it throws. */
export async function lookAgain(deliveries: readonly Delivery[], readSide: ReadSide, signal?: AbortSignal): Promise<Delivery[]> {
  const all = [...deliveries];
  let until = performance.now();
  for (;;) {
    for (const [index, delivery] of all.entries()) {
      const late = isUnseen(delivery) ? await lateOf(delivery, deliveries, readSide) : undefined;
      if (late === undefined) continue;
      all[index] = withOutcomes(delivery, late);
      until = performance.now() + readSide.limitMs;
    }
    const left = until - performance.now();
    if (left <= 0 || !all.some(isUnseen)) return all;
    await sleep(Math.min(STEP_MS, left), undefined, { signal });
  }
}

/** It was posted, and the read side showed nothing before and after it. What our own store does not show is not there. */
const isUnseen = ({ stored, attempts }: Delivery): boolean =>
  stored !== undefined && stored.problem === null && stored.own !== true && stored.before === 0 && stored.after === 0 && attempts.some(({ exchanges }) => exchanges.some(({ role, onWire }) => role === 'request' && onWire));

/** undefined where it shows nothing still. Of several results of one learner, the first is known by what showed before the second was sent. */
async function lateOf(delivery: Delivery, deliveries: readonly Delivery[], readSide: ReadSide): Promise<{ stored: Stored; receipts: number | null } | undefined> {
  const who = whoOf(delivery.stimulus);
  if (who === undefined) return undefined;
  const same = deliveries.filter(({ stimulus }) => JSON.stringify(whoOf(stimulus)) === JSON.stringify(who));
  const sentAt = ({ attempts }: Delivery): number => Date.parse(attempts[0]?.sentAt ?? '');
  const late = (after: number, latest: Stored['latest'], at: number) => ({ stored: { before: 0, after, latest, waitedMs: Math.max(0, at - sentAt(delivery)), problem: null, late: true as const }, receipts: after });
  const [first, second] = same;
  if (first === delivery && second?.stored?.before != null && second.stored.before > 0) return late(second.stored.before, null, sentAt(second));
  const shown = await readSide.show(who);
  if ('problem' in shown || shown.elements.length === 0) return undefined;
  if (second !== undefined) return { stored: { before: 0, after: null, latest: null, waitedMs: 0, problem: WHOSE, late: true }, receipts: null };
  const latest = shown.elements.at(-1);
  return late(shown.elements.length, latest === undefined ? null : { ...latest }, Date.now());
}
