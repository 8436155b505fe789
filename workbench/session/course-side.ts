/** The learner's side of the wire: finishing, submitting again, and what stands before him after each attempt. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, Stimulus } from '../../generated/types.ts';
import { move, scored, settle, type Desk } from './desk.ts';
import type { FaultSwitch } from './fault-switch.ts';
import { wrongWith } from './judgement.ts';
import type { Keepsakes } from './keepsakes.ts';
import { payloadOf, type Payload, type Wish } from './payload.ts';
import { courseStimulus, deliveryOf, seen } from './plays.ts';
import type { Sending } from './sending.ts';
import type { Setup } from './setup.ts';
import type { Teller } from './teller.ts';

/** What both sides share. */
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

export interface CourseSide {
  /** Progress to the vendor first, then the webhook. */
  report(): Promise<void>;
  again(): Promise<void>;
  /** The last course delivery; null before. */
  readonly last: Delivery | null;
  /** The last one with a plain body that was delivered: other payloads are compared with it. */
  readonly plain: Delivery | null;
}

export const payloadNow = ({ setup: { courseId, run }, desk }: Pick<Bench, 'setup' | 'desk'>): Payload => {
  const { value, status } = scored(desk);
  return payloadOf(desk.wish, { courseId, run, score: value, status, learnerId: desk.learner.kind === 'identified' ? desk.learner.email : `hookproof.${run}.1@example.com` });
};

export const idOf = (name: string, count: number): string => (count === 1 ? name : `${name}.${count}`);

export function createCourseSide(bench: Bench): CourseSide {
  const { setup, teller, sending, faults, kept } = bench;
  let current: { id: string; stimulus: Stimulus; attempts: Attempt[]; wish: Wish } | null = null;
  let last: Delivery | null = null;
  let plain: Delivery | null = null;

  const attempt = async (): Promise<void> => {
    if (current === null) return;
    const { id, attempts } = current;
    const number = (bench.desk.player.dialog?.failed ?? 0) + 1;
    if (faults?.before(number) === true) teller.say('fault', 'hookproof', `The receiver recovers: it failed the first ${faults.failFirst ?? 0}`, { tone: 'good' });
    const stimulus = { ...current.stimulus, target: setup.target.url() };
    const one = await sending.send('course', stimulus, number, { opened: new Date() });
    if (one === null) {
      bench.desk = move(bench.desk, { kind: 'lost' });
      teller.say('note', 'hookproof', 'The page was left while the request was under way: a plain fetch is lost with its page', { tone: 'warn', attempt: number });
      return;
    }
    const { rules, player } = bench.desk;
    const sees = seen(player, one, rules);
    bench.desk = settle(bench.desk, one);
    attempts.push(one);
    last = deliveryOf(id, stimulus, attempts, sees);
    kept.delivery(last);
    if (stimulus.name === 'plain' && attempts[0]?.delivered === true) plain = last;
    const other = rules.behaviour === 'article' ? 'templates-2020' : 'article';
    teller.tell({ stimulus, attempt: one, rows: wrongWith(last, one, plain, stimulus.target, setup.probe), sees: { now: sees[rules.behaviour], other: sees[other], behaviour: rules.behaviour } });
    faults?.after(one, contract.learnerSees[sees[rules.behaviour]].value);
  };

  const begin = (): void => {
    bench.deliveries += 1;
    const whole = courseStimulus(payloadNow(bench), { target: setup.target.url(), timeoutMs: setup.timeoutMs, successStatus: setup.successStatus }, bench.desk.rules.attempts);
    // A payload of the catalogue is compared with the plain case; without one it is judged by itself.
    const name = plain === null ? 'plain' : whole.name;
    current = { id: idOf(`${name}@published`, bench.deliveries), stimulus: { ...whole, name }, attempts: [], wish: bench.desk.wish };
  };

  return {
    async report() {
      const { rules, player } = bench.desk;
      teller.say('play', 'learner', rules.template === 'personalized' && !player.leaving ? 'The learner opens the summary, and the course reports' : 'The learner finishes the course');
      bench.changed();
      await new Promise((resolve) => { setTimeout(resolve, setup.savingMs); });
      teller.say('saved', 'course', 'Progress saved to Easygenerator: a stand-in, nothing leaves for the vendor', { text: 'The player saves progress first. It stays saved, whatever becomes of the webhook.' });
      bench.desk = move(bench.desk, { kind: 'saved' });
      bench.changed();
      begin();
      await attempt();
    },
    async again() {
      teller.say('play', 'learner', 'The learner clicks: submit again', { attempt: (bench.desk.player.dialog?.failed ?? 0) + 1 });
      // Another body is another delivery, though the learner only clicks again.
      if (current?.wish !== bench.desk.wish) begin();
      await attempt();
    },
    get last() { return last; },
    get plain() { return plain; },
  };
}
