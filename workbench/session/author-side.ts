/** The author's side: Check URL, another sender with another rule. */
import type { Delivery } from '../../generated/types.ts';
import type { CheckUrl } from '../state.ts';
import { circumstances, idOf, leftWords, type Bench, type Circumstances } from './bench.ts';
import { wrongWith } from './judgement.ts';
import { checkUrlStimulus, deliveryOf } from './plays.ts';
import { authorSees, type Seen } from './verdicts.ts';

export interface AuthorSide {
  check(): Promise<void>;
  /** The settings page was opened anew: from now on its finishedOn is another. */
  opened(): void;
  readonly view: Omit<CheckUrl, 'disagreement' | 'outcome'>;
  readonly last: Delivery | null;
  readonly under: Circumstances | null;
  readonly seen: Seen | null;
}

export function createAuthorSide(bench: Bench): AuthorSide {
  const { setup, teller, sending, faults, kept } = bench;
  let opened = new Date();
  let view: AuthorSide['view'] = { phase: 'idle', label: null, openedAt: null };
  let last: Delivery | null = null;
  let under: Circumstances | null = null;
  let seen: Seen | null = null;
  return {
    async check() {
      bench.deliveries += 1;
      const stimulus = checkUrlStimulus({ target: setup.target.url(), timeoutMs: setup.timeoutMs, successStatus: setup.successStatus });
      view = { phase: 'checking', label: null, openedAt: opened.toISOString() };
      seen = null;
      teller.say('play', 'check-url', 'The author clicks Check URL');
      faults?.watch();
      const serving = faults?.serving ?? null;
      under = circumstances(bench);
      bench.changed();
      const { attempt, left } = await sending.send('check-url', stimulus, 1, { opened }, faults?.road ?? null);
      last = deliveryOf(idOf('plain@authoring', bench.deliveries), stimulus, [attempt]);
      kept.delivery(last, under);
      if (left !== null) {
        view = { ...view, phase: 'idle' };
        const { title, text } = leftWords(left, attempt);
        teller.say('note', 'hookproof', title, { text, tone: 'warn' });
        faults?.after(attempt, 'Nobody: the page was left');
        return;
      }
      const sees = authorSees(attempt);
      view = { ...view, ...sees };
      seen = { attempt, serving, altered: false };
      teller.tell({ stimulus, attempt, rows: wrongWith(last, attempt, null, stimulus.target, setup.probe), sees: null });
      faults?.after(attempt, `Check URL: ${sees.label}`);
    },
    opened() { opened = new Date(); },
    get view() { return view; },
    get last() { return last; },
    get under() { return under; },
    get seen() { return seen; },
  };
}
