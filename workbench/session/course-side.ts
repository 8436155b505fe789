/** The learner's side of the wire: finishing, submitting again, and what stands before him after each attempt. */
import { contract } from '../../generated/contract.js';
import type { Attempt, Delivery, Stimulus } from '../../generated/types.ts';
import { circumstances, idOf, leftWords, payloadNow, type Bench, type Circumstances } from './bench.ts';
import { move, settle } from './desk.ts';
import { wrongWith } from './judgement.ts';
import { PLAYED, type Payload, type Wish } from './payload.ts';
import { courseStimulus, deliveryOf, seen } from './plays.ts';
import type { Seen } from './verdicts.ts';

export interface CourseSide {
  /** Progress to the vendor first, then the webhook. */
  report(): Promise<void>;
  again(): Promise<void>;
  /** The last course delivery, and what its last attempt was sent under; null before. */
  readonly last: Delivery | null;
  readonly under: Circumstances | null;
  readonly seen: Seen | null;
  /** The last one with a plain body that was delivered: other payloads are compared with it. */
  readonly plain: Delivery | null;
}

interface Current { readonly id: string; readonly stimulus: Stimulus; readonly attempts: Attempt[]; readonly wish: Wish }

const isAltered = ({ preset, set, unset }: Wish): boolean => (preset !== PLAYED && preset !== 'passed') || Object.keys(set).length + unset.length > 0;

export function createCourseSide(bench: Bench): CourseSide {
  const { setup, teller, sending, faults, kept } = bench;
  let current: Current | null = null;
  let last: Delivery | null = null;
  let under: Circumstances | null = null;
  let lastSeen: Seen | null = null;
  let plain: Delivery | null = null;

  const attempt = async ({ id, stimulus: begun, attempts, wish }: Current): Promise<void> => {
    const number = (bench.desk.player.dialog?.failed ?? 0) + 1;
    const turned = faults?.beforeCourse(number) ?? null;
    if (turned !== null) teller.say('fault', 'hookproof', turned.title, { tone: turned.tone });
    const stimulus = { ...begun, target: setup.target.url() };
    const { visit, rules, player } = bench.desk;
    const serving = faults?.serving ?? null;
    under = circumstances(bench);
    const { attempt: one, left } = await sending.send('course', stimulus, number, { opened: new Date() }, faults?.road ?? null);
    attempts.push(one);
    // Somebody who started again, or left, has nothing of this attempt before him.
    const gone = left !== null || bench.desk.visit !== visit;
    const sees = gone ? null : seen(player, attempts, rules);
    attempts.splice(-1, 1, { ...one, learnerSees: sees });
    last = deliveryOf(id, stimulus, attempts, sees);
    kept.delivery(last, under);
    if (left !== null) {
      bench.desk = move(bench.desk, { kind: 'lost' });
      const { title, text } = leftWords(left, one);
      teller.say('note', 'hookproof', title, { text, tone: 'warn', attempt: number });
      faults?.after(one, 'Nobody: the page was left');
      return;
    }
    lastSeen = { attempt: one, serving, altered: isAltered(wish) };
    if (stimulus.name === 'plain' && attempts[0]?.delivered === true) plain = last;
    const other = rules.behaviour === 'article' ? 'templates-2020' : 'article';
    const rows = wrongWith(last, one, plain, stimulus.target, setup.probe);
    teller.tell({ stimulus, attempt: one, rows, sees: sees === null ? 'nobody' : { now: sees[rules.behaviour], other: sees[other], behaviour: rules.behaviour } });
    if (sees !== null) bench.desk = settle(bench.desk, one);
    const arrived = faults?.after(one, sees === null ? 'Nobody: the course was started again' : contract.learnerSees[sees[rules.behaviour]].value) ?? 0;
    const sent = one.exchanges.filter(({ request }) => request.method === 'POST').length;
    if (arrived > sent) teller.say('note', 'endpoint', `One click, ${arrived} POSTs arrived: the browser sends again by itself when a kept connection breaks`, { tone: 'warn', attempt: number });
  };

  const begin = (payload: Payload): Current => {
    bench.deliveries += 1;
    const whole = courseStimulus(payload, { target: setup.target.url(), timeoutMs: setup.timeoutMs, successStatus: setup.successStatus }, bench.desk.rules.attempts);
    // A payload of the catalogue is compared with the plain case; without one it is judged by itself.
    const name = plain === null ? 'plain' : whole.name;
    return { id: idOf(`${name}@published`, bench.deliveries), stimulus: { ...whole, name }, attempts: [], wish: bench.desk.wish };
  };

  return {
    async report() {
      const { rules, player, visit } = bench.desk;
      const payload = payloadNow(bench);
      teller.say('play', 'learner', rules.template === 'personalized' && !player.leaving ? 'The learner opens the summary, and the course reports' : 'The learner finishes the course');
      bench.changed();
      await new Promise((resolve) => { setTimeout(resolve, setup.savingMs); });
      if (bench.desk.visit !== visit) {
        teller.say('note', 'hookproof', 'The course was left before it sent anything', { text: 'Progress is saved first; the webhook is called after that, by the page alone.', tone: 'warn' });
        return;
      }
      teller.say('saved', 'course', 'Progress saved to Easygenerator: a stand-in, nothing leaves for the vendor', { text: 'The player saves progress first. It stays saved, whatever becomes of the webhook.' });
      bench.desk = move(bench.desk, { kind: 'saved' });
      bench.changed();
      current = begin(payload);
      await attempt(current);
    },
    async again() {
      teller.say('play', 'learner', 'The learner clicks: submit again', { attempt: (bench.desk.player.dialog?.failed ?? 0) + 1 });
      // Another body is another delivery, though the learner only clicks again.
      const going = current?.wish === bench.desk.wish ? current : begin(payloadNow(bench));
      current = going;
      await attempt(going);
    },
    get last() { return last; },
    get under() { return under; },
    get seen() { return lastSeen; },
    get plain() { return plain; },
  };
}
