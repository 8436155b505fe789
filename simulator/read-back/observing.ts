/** An engine whose deliveries also say what the receiver's read side showed before and after them. It observes, and judges nothing. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, Stimulus, Stored } from '../../generated/types.ts';
import type { Engine } from '../engine.ts';
import { outcomeOf } from '../outcome.ts';
import { patienceWith, type Patience } from './patience.ts';
import type { Element, ReadSide, Shown, Who } from './read-side.ts';

const FIRST_STEP_MS = 100;
const LONGEST_STEP_MS = 1000;
/** Then its counts are of others, or of what is no result: a URL without its filter, an error with 200. */
const NOT_BY_LEARNER = 'it shows results of a learner of whom nothing was sent yet';

/**
 * Fills `stored`, and with it the outcomes. Only results of a learner are read around: a POST whose body is the stimulus's own. The signal ends the waiting: then it throws.
 * `known`: learners who may have results of before this run; all others but Check URL's are made for it.
 */
export function observing(engine: Engine, readSide: ReadSide, signal?: AbortSignal, known: readonly string[] = []): Engine {
  const patience = patienceWith(readSide);
  const sent = new Set<unknown>(known);
  const isFresh = ({ sender, body: { learnerId } }: Stimulus): boolean => {
    const isNew = !sent.has(learnerId);
    sent.add(learnerId);
    return isNew && sender !== 'check-url';
  };
  return {
    info: engine.info,
    async deliver(stimulus) {
      const fresh = isFresh(stimulus);
      const who = whoOf(stimulus);
      if (who === undefined) return engine.deliver(stimulus);
      const shown = await readSide.show(who);
      const before = fresh && !('problem' in shown) && shown.elements.length > 0 ? { problem: NOT_BY_LEARNER } : shown;
      const delivery = await engine.deliver(stimulus);
      const { stored, receipts } = await watch({ show: () => readSide.show(who), signal, limitMs: readSide.limitMs }, before, delivery, patience);
      return withOutcomes(delivery, { stored: { ...stored, ...(readSide.own === true ? { own: true } : {}) }, receipts });
    },
    close: () => engine.close(),
  };
}

/** Whose results a read side is asked for around a stimulus; undefined where it sends none. */
export function whoOf({ method = 'POST', raw, body: { learnerId, courseId } }: Stimulus): Who | undefined {
  if (method !== 'POST' || raw !== undefined || typeof learnerId !== 'string' || learnerId === '') return undefined;
  return { learnerId, courseId: typeof courseId === 'string' ? courseId : '' };
}

interface Watched { readonly stored: Stored; readonly receipts: number | null }

interface Question { readonly show: () => Promise<Shown>; readonly signal: AbortSignal | undefined; readonly limitMs: number }

async function watch(question: Question, before: Shown, delivery: Delivery, patience: Patience): Promise<Watched> {
  const start = performance.now();
  if ('problem' in before) return unread(before, await question.show(), before.problem);
  const again = (from: Shown, ms: number) => untilOther(question, from, ms);
  const patient = patience.forChange(delivery, before.elements.length);
  let after = await again(before, patient);
  const waitedMs = Math.round(performance.now() - start);
  const changed = !same(before, after);
  if (!changed) patience.gaveUp(patient);
  else if (!('problem' in after)) patience.saw(waitedMs);
  // The first change need not be the last one; one that never comes to rest is taken as it is.
  const rest = performance.now() + question.limitMs;
  while (changed && !('problem' in after) && performance.now() < rest) {
    const next = await again(after, patience.forMore());
    if (same(after, next)) break;
    after = next;
  }
  if ('problem' in after) return unread(before, after, after.problem);
  const [elements, earlier] = [after.elements, before.elements];
  const fresh = newIn(elements, earlier);
  const latest = fresh.at(-1) ?? elements.at(-1);
  return {
    stored: { before: earlier.length, after: elements.length, latest: latest === undefined ? null : { ...latest }, waitedMs, problem: null },
    receipts: receiptsOf(earlier.length, elements.length, fresh.length),
  };
}

/** Asks, and asks again in growing steps, until it shows something else or the time is over. */
async function untilOther({ show, signal }: Question, from: Shown, ms: number): Promise<Shown> {
  const end = performance.now() + ms;
  let shown = await show();
  for (let step = FIRST_STEP_MS; same(from, shown) && performance.now() < end; step = Math.min(step * 2, LONGEST_STEP_MS)) {
    await sleep(Math.min(step, Math.max(0, end - performance.now())), undefined, { signal });
    shown = await show();
  }
  return shown;
}

const same = (a: Shown, b: Shown): boolean => JSON.stringify(a) === JSON.stringify(b);

const countOf = (shown: Shown): number | null => ('problem' in shown ? null : shown.elements.length);
const unread = (before: Shown, after: Shown, problem: string): Watched => ({ stored: { before: countOf(before), after: countOf(after), latest: null, waitedMs: 0, problem }, receipts: null });

/** Elements that were not there before, whatever the order in which a read side shows them. */
function newIn(elements: readonly Element[], earlier: readonly Element[]): Element[] {
  const known = new Map<string, number>();
  for (const element of earlier) known.set(JSON.stringify(element), (known.get(JSON.stringify(element)) ?? 0) + 1);
  return elements.filter((element) => {
    const text = JSON.stringify(element);
    const left = known.get(text) ?? 0;
    if (left > 0) known.set(text, left - 1);
    return left === 0;
  });
}

/** What is shown to have arrived. Where something was there before and looks the same, it may have been merged: nobody knows. */
function receiptsOf(before: number, after: number, fresh: number): number | null {
  if (after > before) return after - before;
  if (after === before && fresh > 0) return 1;
  return after === 0 && before === 0 ? 0 : null;
}

/** Outcomes by both ends. Of several attempts nobody can tell which one it was that arrived, unless all of them did, or none. Check URL's may be left out on purpose: that it does not show is no loss. */
export function withOutcomes(delivery: Delivery, { stored, receipts: shown }: Watched): Delivery {
  const receipts = shown === 0 && delivery.stimulus.sender === 'check-url' ? null : shown;
  const each = receipts === 0 ? 0 : receipts !== null && receipts >= delivery.attempts.length ? 1 : null;
  const attempts = delivery.attempts.map((attempt) => (each === null ? attempt : { ...attempt, outcome: outcomeOf(attempt.exchanges, attempt.page, attempt.accepted, each) }));
  const last = attempts.at(-1);
  const outcome = last === undefined || receipts === null ? delivery.outcome : outcomeOf(last.exchanges, last.page, last.accepted, receipts);
  return { ...delivery, attempts, outcome, stored };
}
