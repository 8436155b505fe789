/** A read side that never showed anything in a whole run: it may be the wrong place that was asked, and then it says nothing of the endpoint. */
import type { Attempt, Delivery, Outcome } from '../generated/types.ts';
import { outcomeOf } from '../simulator/outcome.ts';

/** Whether any result came through, so that a read side had something to show. */
export const anyArrived = (deliveries: readonly Delivery[]): boolean => deliveries.some(({ attempts }) => attempts.some(({ delivered }) => delivered === true));

/** It was asked and could be read, and no result ever stood there. Never so of the receiver's own store. */
export function showedNothing(deliveries: readonly Delivery[]): boolean {
  const read = deliveries.flatMap(({ stored }) => (stored !== undefined && stored.problem === null ? [stored] : []));
  return read.length > 0 && read.every(({ before, after, own }) => before === 0 && after === 0 && own !== true);
}

/** It showed results later than it was waited for: of what it did not show at all nobody knows. */
export const showsLate = (deliveries: readonly Delivery[]): boolean => deliveries.some(({ stored }) => stored?.late === true);

/** The run's deliveries; of a read side that showed nothing at all, or showed late, no success is called lost for its sake. */
export function withoutSilence(deliveries: readonly Delivery[]): Delivery[] {
  return showedNothing(deliveries) || showsLate(deliveries) ? deliveries.map(asAnswered) : [...deliveries];
}

function asAnswered(delivery: Delivery): Delivery {
  const attempts = delivery.attempts.map((attempt) => ({ ...attempt, outcome: answered(attempt, attempt.outcome) }));
  const last = attempts.at(-1);
  return { ...delivery, attempts, outcome: last === undefined ? delivery.outcome : answered(last, delivery.outcome) };
}

const answered = ({ exchanges, page, accepted }: Attempt, outcome: Outcome): Outcome => (outcome === 'reported-ok-but-lost' ? outcomeOf(exchanges, page, accepted, null) : outcome);
