/** How long a read side is asked again. It learns from what it saw: a change shows about as late as the ones before it. */
import type { Delivery } from '../../generated/types.ts';
import type { ReadSide } from './read-side.ts';

/** A change that is not expected is waited for so long at least, where the read side is known to be quick. */
const LEAST_MS = 500;
/** Of a tab that was closed nobody waited for the answer: the endpoint may be at work still. */
const AT_WORK_MS = 2000;
/** So many times as long as the slowest change so far. */
const TIMES = 3;

export interface Patience {
  /** Milliseconds to wait for a change, after a delivery whose read side showed `before` results. */
  forChange(delivery: Delivery, before: number): number;
  /** Milliseconds to watch for more, after a change showed. */
  forMore(): number;
  /** Hears how long a change took. */
  saw(ms: number): void;
  /** Hears that none came in so many milliseconds. */
  gaveUp(ms: number): void;
}

/** In the memory of one run. */
export function patienceWith({ limitMs, settleMs }: Pick<ReadSide, 'limitMs' | 'settleMs'>): Patience {
  let slowest: number | null = null;
  let inVain = false;
  const usual = (): number => Math.min(limitMs, Math.max(LEAST_MS, TIMES * (slowest ?? 0)));
  return {
    forChange(delivery, before) {
      if (!posted(delivery)) return 0;
      if (delivery.stimulus.circumstance === 'closed-during-post') return Math.max(limitMs, AT_WORK_MS);
      // Nothing was ever seen to change, and that for as long as we wait: the next ones will hardly differ.
      if (slowest === null) return inVain ? usual() : limitMs;
      // An accepted result that is the first of its learner must show; a twin, a merged one, a refused one or Check URL's need not.
      return before === 0 && delivery.stimulus.sender !== 'check-url' && delivery.attempts.some(({ delivered }) => delivered === true) ? limitMs : usual();
    },
    forMore: () => Math.min(limitMs, Math.max(settleMs, slowest ?? 0)),
    saw: (ms) => { slowest = Math.max(slowest ?? 0, ms); },
    gaveUp: (ms) => { inVain ||= ms >= limitMs; },
  };
}

const posted = ({ attempts }: Delivery): boolean => attempts.some(({ exchanges }) => exchanges.some(({ role, onWire }) => role === 'request' && onWire));
