/** The author's side: Check URL, another sender with another rule. */
import type { Attempt, Delivery } from '../../generated/types.ts';
import type { CheckUrl } from '../state.ts';
import { idOf, type Bench } from './course-side.ts';
import { wrongWith } from './judgement.ts';
import { checkUrlStimulus, deliveryOf } from './plays.ts';
import { authorSees, disagreementOf } from './verdicts.ts';

export interface AuthorSide {
  /** `course` is the last attempt of a course, with which Check URL may disagree. */
  check(course: Attempt | null): Promise<void>;
  /** The settings page was opened anew: from now on its finishedOn is another. */
  opened(): void;
  readonly view: CheckUrl;
  readonly last: Delivery | null;
}

export function createAuthorSide(bench: Bench): AuthorSide {
  const { setup, teller, sending, faults, kept } = bench;
  let opened = new Date();
  let view: CheckUrl = { phase: 'idle', label: null, openedAt: null, disagreement: null };
  let last: Delivery | null = null;
  return {
    async check(course) {
      bench.deliveries += 1;
      const stimulus = checkUrlStimulus({ target: setup.target.url(), timeoutMs: setup.timeoutMs, successStatus: setup.successStatus });
      view = { phase: 'checking', label: null, openedAt: opened.toISOString(), disagreement: null };
      teller.say('play', 'check-url', 'The author clicks Check URL');
      faults?.before(1);
      bench.changed();
      const one = await sending.send('check-url', stimulus, 1, { opened });
      if (one === null) {
        view = { ...view, phase: 'idle' };
        teller.say('note', 'hookproof', 'The page was left while the request was under way', { tone: 'warn' });
        return;
      }
      last = deliveryOf(idOf('plain@authoring', bench.deliveries), stimulus, [one]);
      kept.delivery(last);
      const sees = authorSees(one);
      view = { ...view, ...sees, disagreement: disagreementOf(one, course, setup.successStatus) };
      teller.tell({ stimulus, attempt: one, rows: wrongWith(last, one, null, stimulus.target, setup.probe), sees: null });
      faults?.after(one, `Check URL: ${sees.label}`);
    },
    opened() { opened = new Date(); },
    get view() { return view; },
    get last() { return last; },
  };
}
