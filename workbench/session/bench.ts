/** What both sides of the wire share: the learner's and the author's. */
import type { Attempt, RoadFaultKind } from '../../generated/types.ts';
import { postOf } from '../../simulator/outcome.ts';
import type { State } from '../state.ts';
import { scored, type Desk } from './desk.ts';
import type { FaultSwitch } from './fault-switch.ts';
import type { Keepsakes } from './keepsakes.ts';
import { payloadOf, type Payload, type Wish } from './payload.ts';
import type { Sending } from './sending.ts';
import type { Setup } from './setup.ts';
import type { Teller } from './teller.ts';

export interface Bench {
  readonly setup: Setup;
  readonly teller: Teller;
  readonly sending: Sending;
  readonly faults: FaultSwitch | null;
  readonly kept: Keepsakes;
  desk: Desk;
  /** Counts deliveries, for their ids. */
  deliveries: number;
  /** Something to show has changed. */
  changed(): void;
}

/** What a delivery was sent under: evidence and repro files speak of that, whatever was switched since. */
export interface Circumstances {
  readonly rules: State['rules'];
  readonly wish: Wish;
  /** The embedded receiver's, or the way's. */
  readonly fault: string | null;
  readonly road: RoadFaultKind | null;
  readonly failFirst: number | null;
}

export const circumstances = ({ desk: { rules, wish }, faults }: Bench): Circumstances => ({ rules, wish, fault: faults?.on.fault ?? null, road: faults?.on.road ?? null, failFirst: faults?.failFirst ?? null });

export const payloadNow = ({ setup: { courseId, run }, desk }: Pick<Bench, 'setup' | 'desk'>): Payload => {
  const { value, status } = scored(desk);
  return payloadOf(desk.wish, { courseId, run, score: value, status, learnerId: desk.learner.kind === 'identified' ? desk.learner.email : `hookproof.${run}.1@example.com` });
};

export const idOf = (name: string, count: number): string => (count === 1 ? name : `${name}.${count}`);

/** What became of a request whose page was left, in words. */
export const leftWords = (how: 'left' | 'crashed', { exchanges }: Attempt): { readonly title: string; readonly text: string } => ({
  title: `The page ${how === 'crashed' ? 'crashed' : 'was left'} while its request was under way: it learns nothing`,
  text: postOf(exchanges)?.onWire === true ? 'The POST had left the browser, and may have arrived: failed is not "not delivered".' : 'The POST had not left: a plain fetch is lost with its page.',
});
